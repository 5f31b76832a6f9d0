package dev.lede.http.caching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses a content coding by {@code Accept-Encoding} and its weights, RFC 9110, sections 12.5.3 and 12.4.2. */
public final class AcceptEncoding {

    private static final List<ContentCoding> AVAILABLE = Arrays.stream(ContentCoding.values())
            .filter(ContentCoding::isAvailable)
            .toList();
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    private AcceptEncoding() {}

    /** The coding of the highest weight; of equal ones the most compact. Without the header, the identity. */
    public static ContentCoding choose(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ContentCoding.IDENTITY;
        }
        Map<String, Double> weights = weights(header);
        ContentCoding chosen = ContentCoding.IDENTITY;
        double highest = weights.getOrDefault("identity", 0.0);
        for (ContentCoding coding : AVAILABLE) {
            double weight = coding.token() == null ? 0 : weight(weights, coding.token());
            if (weight > highest || (weight == highest && weight > 0 && chosen == ContentCoding.IDENTITY)) {
                chosen = coding;
                highest = weight;
            }
        }
        return chosen;
    }

    /** Whether a coding may be sent, for a caller who asked for it; without the header only the identity may. */
    public static boolean accepts(@Nullable String header, ContentCoding coding) {
        return header != null && coding.token() != null && weight(weights(header), coding.token()) > 0;
    }

    private static double weight(Map<String, Double> weights, String token) {
        Double own = weights.get(token);
        return own == null ? weights.getOrDefault("*", 0.0) : own;
    }

    private static Map<String, Double> weights(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String element : header.split(",", -1)) {
            String[] parts = element.trim().toLowerCase(Locale.ROOT).split(";", 2);
            String name = parts[0].trim();
            if (!name.isEmpty()) {
                // RFC 9110, section 8.4.1.3, wants the old name taken for gzip
                weights.put(name.equals("x-gzip") ? "gzip" : name, parts.length == 1 ? 1.0 : weight(parts[1]));
            }
        }
        return weights;
    }

    /** A weight that cannot be read counts as a refusal: the identity is always right. */
    private static double weight(String parameter) {
        String text = parameter.trim();
        if (!text.startsWith("q=") || !WEIGHT.matcher(text.substring(2)).matches()) {
            return 0;
        }
        return Double.parseDouble(text.substring(2));
    }
}
