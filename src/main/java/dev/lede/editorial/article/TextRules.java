package dev.lede.editorial.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for single values of a draft. Each gives the value in the form in which it is kept, or notes what is wrong. */
public final class TextRules {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Faults faults;

    /** Rules that note what is wrong in {@code faults}. */
    public TextRules(Faults faults) {
        this.faults = faults;
    }

    /** A line of plain text that must be there; the empty string after a fault. */
    public String required(@Nullable String given, String pointer, int limit) {
        Optional<String> text = optional(given, pointer, limit);
        if (text.isEmpty() && (given == null || Markup.plain(given).isEmpty())) {
            faults.add(pointer, "There must be text here.");
        }
        return text.orElse("");
    }

    /** A line of plain text; what is blank counts as absent. */
    Optional<String> optional(@Nullable String given, String pointer, int limit) {
        if (given == null || !isSound(given, pointer)) {
            return Optional.empty();
        }
        String text = Markup.plain(given);
        return isWithin(text, pointer, limit) && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** A text with or without markup, from its {@code html} where that is given, else from its {@code text}. */
    RichText rich(@Nullable String text, @Nullable String html, String pointer) {
        String member = html == null ? pointer + "/text" : pointer + "/html";
        String given = html == null ? text : html;
        if (given == null) {
            faults.add(member, "There must be text here.");
            return new RichText("", null);
        }
        // the text beside an html is made anew from it, but must not smuggle anything in either
        if (!isSound(given, member) || !isSound(text, pointer + "/text")) {
            return new RichText("", null);
        }
        RichText rich = html == null ? Markup.ofText(given) : Markup.ofHtml(given);
        if (rich.text().isEmpty()) {
            faults.add(member, "There must be text here.");
        }
        isWithin(rich.text(), member, Limits.TEXT);
        isWithin(rich.html() == null ? "" : rich.html(), member, 2 * Limits.TEXT);
        return rich;
    }

    /** A language tag of BCP 47 in its canonical spelling. */
    String language(@Nullable String given, String pointer, String otherwise) {
        if (given == null) {
            return otherwise;
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
            if (tag.length() >= 2 && tag.length() <= Limits.LANGUAGE && !given.isEmpty()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // said below
        }
        faults.add(pointer, "This must be a language tag of BCP 47, such as en or pt-BR.");
        return otherwise;
    }

    /** A word in lower case, such as a genre or a role. */
    String word(@Nullable String given, String pointer, String otherwise) {
        if (given == null || (WORD.matcher(given).matches() && given.length() <= Limits.GENRE)) {
            return given == null ? otherwise : given;
        }
        faults.add(pointer, "This must be a word in lower case, at most %d characters long.".formatted(Limits.GENRE));
        return otherwise;
    }

    /** One of a few known words; the first of them after a fault. */
    public String oneOf(List<String> known, @Nullable String given, String pointer) {
        if (given != null && known.contains(given)) {
            return given;
        }
        faults.add(pointer, "This must be one of: " + String.join(", ", known) + ".");
        return known.get(0);
    }

    /** An address on the web: absolute with http or https, or a path from the root. */
    String url(@Nullable String given, String pointer) {
        if (given != null && isSound(given, pointer) && !isWebAddress(given)) {
            faults.add(
                    pointer,
                    "This must be an http or https URL, or a path that begins with /, at most %d characters long."
                            .formatted(Limits.URL));
        } else if (given == null) {
            faults.add(pointer, "There must be a URL here.");
        }
        return given == null ? "" : given;
    }

    @Nullable
    Integer pixels(@Nullable Integer given, String pointer) {
        if (given != null && (given < 1 || given > Limits.PIXELS)) {
            faults.add(pointer, "This must be a number of pixels from 1 to %d.".formatted(Limits.PIXELS));
        }
        return given;
    }

    /** Whether a list is short enough. */
    public boolean isShort(@Nullable List<?> list, String pointer, int limit) {
        if (list != null && list.size() > limit) {
            faults.add(pointer, "This may have %d entries; it has %d.".formatted(limit, list.size()));
            return false;
        }
        return true;
    }

    private static boolean isWebAddress(String given) {
        try {
            URI uri = new URI(given);
            String scheme = uri.getScheme();
            boolean absolute = uri.getHost() != null
                    && (scheme == null || scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
            return given.length() <= Limits.URL && (absolute || (scheme == null && given.startsWith("/")));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isSound(@Nullable String text, String pointer) {
        if (Markup.isBroken(text)) {
            faults.add(pointer, "This holds a NUL character or half of a surrogate pair.");
            return false;
        }
        return true;
    }

    private boolean isWithin(String text, String pointer, int limit) {
        // as the database counts
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            faults.add(pointer, "This may have %d characters; it has %d.".formatted(limit, length));
            return false;
        }
        return true;
    }
}
