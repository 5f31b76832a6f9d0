package dev.lede.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final List<String> ALLOWED =
            List.of("a", "em", "strong", "b", "i", "code", "sub", "sup", "br", "body");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x < y",
                "AT&T",
                "1 < 2 && 3 > 2",
                "a<5",
                "I <3 you",
                "x<y, and y>z",
                "5 &lt; 6",
                "if a <b or so",
                "<h1 and <h2 Tags—Yes!",
                "the line\nbreak stays",
                "“Zitat” – naïve 日本語 👩‍🚀"
            })
    void textWithoutTagsIsKeptToTheLetter(String text) {
        assertThat(Markup.ofText(text)).isEqualTo(new RichText(text, null));
    }

    @Test
    void textThatHoldsTagsIsReadAsMarkup() {
        assertThat(Markup.ofText("Prices <b>rose</b> & fell"))
                .isEqualTo(new RichText("Prices rose & fell", "Prices <b>rose</b> &amp; fell"));
    }

    @Test
    void linksEmphasisCodeSubAndSuperscriptAndBreaksRemain() {
        String html =
                "<a href=\"https://example.org/a?b=1&amp;c=2\">l</a> <em>e</em> <strong>s</strong> <b>b</b> <i>i</i>"
                        + " <code>c</code> H<sub>2</sub>O m<sup>2</sup>";
        assertThat(Markup.ofHtml(html)).isEqualTo(new RichText("l e s b i c H2O m2", html));
        assertThat(Markup.ofHtml("one<br>two")).isEqualTo(new RichText("one\ntwo", "one<br>two"));
    }

    @Test
    void relativeAndMailLinksRemain() {
        assertThat(Markup.ofHtml("<a href=\"/v1/x\">a</a> <a href=\"mailto:desk@example.org\">b</a>")
                        .html())
                .isEqualTo("<a href=\"/v1/x\">a</a> <a href=\"mailto:desk@example.org\">b</a>");
    }

    @Test
    void htmlIsNotKeptWhenNoMarkupRemains() {
        assertThat(Markup.ofHtml("<p>Plain &amp; <span style='x'>simple</span></p>"))
                .isEqualTo(new RichText("Plain & simple", null));
    }

    @Test
    void proseAboutTagsLosesNoMoreThanTheTags() {
        assertThat(Markup.ofText("<span class=\"nb\" cd </span it"))
                .isEqualTo(new RichText("span class=\"nb\" cd </span it", null));
        assertThat(Markup.ofText("Use <title> and <textarea> with care").text()).isEqualTo("Use and with care");
    }

    @Test
    void blocksAreSetApart() {
        assertThat(Markup.ofHtml("<p>one</p><p>two</p>").text()).isEqualTo("one two");
    }

    @Test
    void escapedTagsStayInHtmlButNotInText() {
        assertThat(Markup.ofHtml("The &lt;b&gt; tag")).isEqualTo(new RichText("The tag", "The &lt;b&gt; tag"));
    }

    @Test
    void headlinesLoseTagsOfEveryDepth() {
        assertThat(Markup.plain("A <i>new</i> &lt;script&gt;x&lt;/script&gt;   law"))
                .isEqualTo("A new law");
        assertThat(Markup.plain("Profit < loss at AT&T")).isEqualTo("Profit < loss at AT&T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1)",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java\nscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"vbscript:x\">x</a>",
                "<a href='https://a.example' onclick='alert(1)'>x</a>",
                "<a href=\"https://a.example\" style=\"background:url(javascript:1)\">x</a>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<object data=x></object><embed src=x>",
                "<style>@import 'x';</style>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<b><script>alert(1)</b>",
                "<<script>script>alert(1)<</script>/script>",
                "<form action=javascript:alert(1)><button>x</button></form>",
                "<x onclick=alert(1)>y",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<a href=\"https://a.example\"><img src=x onerror=alert(1)></a>"
            })
    void nothingExecutableSurvives(String hostile) {
        for (RichText rich : List.of(Markup.ofText("so " + hostile + " on"), Markup.ofHtml(hostile))) {
            assertHarmless(rich);
        }
        assertThat(Markup.hasTags(Markup.plain(hostile))).isFalse();
    }

    @Test
    void whateverComesInIsHarmlessAndStaysAsItIsTheSecondTime() {
        List<String> pieces = List.of(
                "<",
                ">",
                "&",
                "\"",
                "'",
                "/",
                "=",
                " ",
                "\n",
                "a",
                "b",
                "script",
                "img",
                "svg",
                "onerror",
                "href",
                "javascript:",
                "https://a.example/",
                "<b>",
                "</b>",
                "<a href=",
                "<!--",
                "-->",
                "&lt;",
                "&gt;",
                "&#60;",
                "&amp;",
                "<br>",
                "<p>",
                "</p>",
                "text",
                "é",
                "👩",
                "<style>",
                "<![CDATA[",
                "]]>");
        Random random = new Random(20260612);
        for (int n = 0; n < 4_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            RichText once = Markup.ofHtml(text.toString());
            assertHarmless(once);
            assertThat(Markup.ofHtml(
                            once.html() == null
                                    ? Jsoup.parse("").text(once.text()).html()
                                    : once.html()))
                    .describedAs(text.toString())
                    .isEqualTo(once);
            RichText written = Markup.ofText(text.toString());
            assertHarmless(written);
            assertThat(written.html() == null ? Markup.ofText(written.text()) : Markup.ofHtml(written.html()))
                    .describedAs(text.toString())
                    .isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({"true,\ud800", "true,a\udc00b", "false,👩", "false,plain"})
    void halfOfASurrogatePairIsBroken(boolean broken, String text) {
        assertThat(Markup.isBroken(text)).isEqualTo(broken);
        assertThat(Markup.isBroken(text + "\u0000")).isTrue();
    }

    private static void assertHarmless(RichText rich) {
        assertThat(Markup.hasTags(rich.text())).describedAs(rich.text()).isFalse();
        if (rich.html() == null) {
            return;
        }
        for (Element element : Jsoup.parseBodyFragment(rich.html()).body().getAllElements()) {
            assertThat(ALLOWED).describedAs(rich.html()).contains(element.tagName());
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).isEqualTo("href");
                assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
                        .doesNotStartWith("javascript")
                        .doesNotStartWith("data")
                        .doesNotStartWith("vbscript");
            });
        }
    }

    @Test
    void aCharacterReferenceBringsNothingInThatACharacterMayNot() {
        RichText rich = Markup.ofHtml("a&#0;b<em>&#x1F;c&#xFFFE;</em> <a href=\"/x&#1;y\">d</a>");
        assertThat(rich.text()).isEqualTo("abc d");
        assertThat(rich.html()).isEqualTo("ab<em>c</em> <a href=\"/xy\">d</a>");
        assertThat(Markup.plain("<b>a&#0;b</b>")).isEqualTo("ab");
    }
}
