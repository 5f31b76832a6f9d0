package dev.lede.editorial.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Tells text from markup, and lets only harmless markup through: links, emphasis, code, sub/superscript, line breaks. */
final class Markup {

    private static final Safelist INLINE = Safelist.none()
            .addTags("a", "em", "strong", "b", "i", "code", "sub", "sup", "br")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);
    /** Only there so that a relative link has a protocol to be judged by. */
    private static final String BASE = "https://relative.invalid/";

    private static final Set<String> ACTIVE =
            Set.of("script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "textarea");
    /** A parser would take all that follows these for their content, up to an end that prose never has. */
    private static final Pattern SWALLOWING = Pattern.compile(
            "</?(title|textarea|xmp|plaintext|noembed|noframes)(\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG_START = Pattern.compile("</?([A-Za-z][^\\s/<>]*)([^<]*)|<[!?][-\\[A-Za-z]");
    private static final Pattern TAG_END = Pattern.compile("\\s*/?>.*", Pattern.DOTALL);
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\f]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");

    private Markup() {}

    /** The text and, if it has markup, the HTML of a text in which there may be tags. */
    static RichText ofText(String given) {
        String text = withoutOpenEnds(printable(given).strip());
        return hasTags(text) ? ofHtml(text) : new RichText(text, null);
    }

    /** The text and, if markup remains, the HTML of HTML. */
    static RichText ofHtml(String given) {
        Element body = sanitised(printable(given));
        String html = body.html().strip();
        String text = textOf(body);
        String plain = hasTags(text) ? plain(text) : text;
        boolean marked = !body.children().isEmpty() || !plain.equals(text);
        return new RichText(plain, marked && !plain.isEmpty() ? html : null);
    }

    /** One line of plain text: tags are taken out, everything else stays. */
    static String plain(String given) {
        String text = withoutOpenEnds(printable(given));
        // a tag that was written in escapes is one after they are read; each round takes one level of them away
        while (hasTags(text)) {
            String without = textOf(sanitised(text));
            text = without.equals(text) ? text.replace("<", "") : without;
        }
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Has tags that are never closed be words, as a parser would drop all that follows them. */
    private static String withoutOpenEnds(String text) {
        return hasTags(text)
                ? TAG_START
                        .matcher(text)
                        .replaceAll(start -> Matcher.quoteReplacement(
                                start.group(1) != null
                                                && !start.group(2).contains(">")
                                                && isTag(start.group(1), start.group(2))
                                        ? start.group().substring(1)
                                        : start.group()))
                : text;
    }

    /** Whether a browser would find a tag here; "x &lt; y" and "a&lt;b, c" hold none. */
    static boolean hasTags(String text) {
        // nearly all text has none, and is asked several times
        if (text.indexOf('<') < 0) {
            return false;
        }
        Matcher matcher = TAG_START.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null || isTag(matcher.group(1), matcher.group(2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTag(String name, String rest) {
        if (rest.contains("=") || TAG_END.matcher(rest).matches()) {
            return true;
        }
        // what is never closed and has no attribute is prose ("<h1 and <h2 tags"), unless it would swallow what follows
        // it
        String element = name.toLowerCase(Locale.ROOT);
        return rest.contains(">") ? Tag.isKnownTag(element) : ACTIVE.contains(element);
    }

    private static Element sanitised(String html) {
        Document dirty = Jsoup.parseBodyFragment(SWALLOWING.matcher(html).replaceAll(" "), BASE);
        for (Element element : dirty.body().select("body *:not(br)")) {
            if (element.isBlock()) {
                element.before(new TextNode(" "));
                element.after(new TextNode(" "));
            }
        }
        Document clean = new Cleaner(INLINE).clean(dirty);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        Element body = clean.body();
        // what was written as a character reference is a character only now
        body.nodeStream(TextNode.class).forEach(words -> words.text(printable(words.getWholeText())));
        body.select("a[href]").forEach(link -> link.attr("href", printable(link.attr("href"))));
        body.select("a:not([href])").forEach(Element::unwrap);
        for (Elements empty = empty(body); !empty.isEmpty(); empty = empty(body)) {
            empty.remove();
        }
        return body;
    }

    private static Elements empty(Element body) {
        return body.select("body *:not(br):empty");
    }

    private static String textOf(Element body) {
        String text = SPACES.matcher(body.wholeText().replace('\n', ' ')).replaceAll(" ");
        if (body.selectFirst("br") != null) {
            Element copy = body.clone();
            copy.select("br").forEach(br -> br.replaceWith(new TextNode("\u0000")));
            text = SPACES.matcher(copy.wholeText().replace('\n', ' '))
                    .replaceAll(" ")
                    .replace('\u0000', '\n');
            text = AROUND_BREAK.matcher(text).replaceAll("\n");
        }
        return text.strip();
    }

    private static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\u007f' || c >= '\ufffe') {
                return NOT_IN_XML.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** Whether the text holds what no database and no JSON reader can keep: NUL, or half a surrogate pair. */
    static boolean isBroken(@Nullable String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (Character.isSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isSurrogatePair(c, text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
