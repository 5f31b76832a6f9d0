package dev.lede.http.caching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Whether a caller already has what it asks for: the conditions of GET and HEAD, RFC 9110, section 13. */
public final class Condition {

    private static final DateTimeFormatter HTTP_DATE = format("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    /** Two older forms may still come in and must be understood. */
    private static final List<DateTimeFormatter> READABLE =
            List.of(HTTP_DATE, format("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"), format("EEE MMM ppd HH:mm:ss uuuu"));

    /** A power of two. */
    private static final int REMEMBERED = 64;
    /** Most answers of a second have the same two times, and writing one costs as much as finding an answer. */
    private static final AtomicReferenceArray<@Nullable Written> WRITTEN = new AtomicReferenceArray<>(REMEMBERED);

    private Condition() {}

    /**
     * Decides on 304. {@code If-Modified-Since} counts only without {@code If-None-Match} (section 13.2.2), and what cannot
     * be read counts as not there.
     */
    public static boolean notModified(
            @Nullable String ifNoneMatch, @Nullable String ifModifiedSince, String entityTag, Freshness freshness) {
        if (ifNoneMatch != null) {
            return EntityTags.weaklyName(ifNoneMatch, entityTag);
        }
        Instant since = ifModifiedSince == null ? null : parseDate(ifModifiedSince);
        return since != null && freshness.unmodifiedSince(since);
    }

    /** A time as HTTP writes it, RFC 9110, section 5.6.7. */
    public static String date(Instant time) {
        long second = time.getEpochSecond();
        int place = (int) (second & (REMEMBERED - 1));
        Written known = WRITTEN.get(place);
        if (known == null || known.second != second) {
            known = new Written(second, HTTP_DATE.format(time));
            WRITTEN.set(place, known);
        }
        return known.text;
    }

    private record Written(long second, String text) {}

    private static @Nullable Instant parseDate(String text) {
        for (DateTimeFormatter form : READABLE) {
            Instant date = parseDate(text.trim(), form);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable Instant parseDate(String text, DateTimeFormatter form) {
        try {
            return ZonedDateTime.parse(text, form).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }
}
