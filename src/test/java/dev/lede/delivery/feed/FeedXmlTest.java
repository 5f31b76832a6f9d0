package dev.lede.delivery.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever text comes in, a parser reads the document, and reads what XML can hold of the text. */
class FeedXmlTest {
    private static final int ROUNDS = 3_000;

    /** What has broken feeds before, beside any character that there is. */
    private static final List<String> NAUGHTY = List.of(
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "&amp;",
            "&#0;",
            "<b>",
            "</content>",
            "\"'",
            "\r\n",
            "\r",
            "\t",
            "\u0000",
            "\u0001",
            "\u001f",
            "\u0085",
            "\u2028",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udfff",
            "\ude00\ud83d",
            "\ud83d\ude00",
            "\u202e",
            "שלום",
            "مرحبا",
            "\udbff\udfff");

    @Test
    void anyTextIsReadBackEqual() throws Exception {
        var random = new Random(20_261_126);
        for (int i = 0; i < ROUNDS; i++) {
            String text = text(random);
            Element root = parse(new FeedXml("a", Map.of("", "urn:a", "b", "urn:b"))
                            .with("said", text)
                            .element("b:said", text)
                            .end())
                    .getDocumentElement();
            assertThat(root.getTextContent()).isEqualTo(FeedXml.legal(text));
            assertThat(root.getAttribute("said")).isEqualTo(FeedXml.legal(text).replaceAll("[\t\n]", " "));
            assertThat(root.getFirstChild().getNamespaceURI()).isEqualTo("urn:b");
        }
    }

    @Test
    void onlyWhatNoDocumentMayHoldIsLeftOut() {
        assertThat(FeedXml.legal("a\u0000b\u0008c\u000bd\u001fe\ud800f\ufffeg\uffff"))
                .isEqualTo("abcdefg");
        assertThat(FeedXml.legal("\t\n \u007f\u0085\ud7ff\ue000\ufffd\ud83d\ude00\udbff\udfff"))
                .isEqualTo("\t\n \u007f\u0085\ud7ff\ue000\ufffd\ud83d\ude00\udbff\udfff");
        assertThat(FeedXml.legal("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    @Test
    void anElementWithoutATextIsNotThere() throws Exception {
        Document document = parse(new FeedXml("a", Map.of()).element("b", null).end());
        assertThat(document.getDocumentElement().hasChildNodes()).isFalse();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(12); parts > 0; parts--) {
            if (random.nextBoolean()) {
                text.append(NAUGHTY.get(random.nextInt(NAUGHTY.size())));
            } else {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
