package dev.lede.editorial.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form of slugs and anchors: letters and digits in lower case, joined by single hyphens, in Unicode's form NFC.
 * Slugs write Latin letters in ASCII ("Über" is {@code uber}); other scripts keep their letters in both.
 */
public final class SlugForm {

    /** How much of a headline becomes a slug, or of a heading an anchor. */
    private static final int FROM_TEXT = 100;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Marks say nothing on a digit, and in a slug nothing on a Latin letter. */
    private static final Pattern LATIN_WITH_MARKS = Pattern.compile("([\\p{IsLatin}&&\\p{L}])\\p{M}+");

    private static final Pattern DIGIT_WITH_MARKS = Pattern.compile("(\\p{Nd})\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
    private static final Pattern OTHERS = Pattern.compile("(?:^\\p{M}+|[^\\p{L}\\p{M}\\p{Nd}]\\p{M}*)+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    /** Latin letters that do not come apart into an ASCII letter and a mark. */
    private static final Map<String, String> FOLDED = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"),
            Map.entry("ŋ", "n"),
            Map.entry("ŧ", "t"),
            Map.entry("ſ", "s"));

    private static final Pattern FOLDABLE = Pattern.compile("[" + String.join("", FOLDED.keySet()) + "]");

    private SlugForm() {}

    /** The slug that a headline gives; never empty, never a UUID. */
    public static String slugOf(String headline) {
        String slug = cut(slugForm(headline));
        if (slug.isEmpty()) {
            return "story";
        }
        return isUuid(slug) ? "story-" + slug : slug;
    }

    /** Whether a text can be a slug as it is. */
    public static boolean isSlug(String text) {
        return !text.isEmpty()
                && text.length() <= Limits.SLUG
                && !isUuid(text)
                && slugForm(text).equals(text);
    }

    /** The anchor that a heading gives; empty when there is no letter or digit in it. */
    static String anchorOf(String heading) {
        return cut(hyphenated(Normalizer.normalize(heading, Normalizer.Form.NFKC)));
    }

    private static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    private static String slugForm(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = LATIN_WITH_MARKS.matcher(apart).replaceAll("$1");
        String folded = FOLDABLE.matcher(bare).replaceAll(letter -> FOLDED.getOrDefault(letter.group(), ""));
        return hyphenated(folded);
    }

    private static String hyphenated(String text) {
        String joined = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String digits = DIGIT_WITH_MARKS.matcher(joined).replaceAll("$1");
        String hyphens = OTHERS.matcher(digits).replaceAll("-");
        return Normalizer.normalize(EDGES.matcher(hyphens).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Cuts at a hyphen where there is one in the second half, and never through a surrogate pair. */
    private static String cut(String text) {
        if (text.length() <= FROM_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(FROM_TEXT - 1)) ? FROM_TEXT - 1 : FROM_TEXT;
        int hyphen = text.lastIndexOf('-', end);
        return text.substring(0, hyphen > FROM_TEXT / 2 ? hyphen : end);
    }
}
