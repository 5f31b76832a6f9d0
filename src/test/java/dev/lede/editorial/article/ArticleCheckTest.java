package dev.lede.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.http.problem.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void bareStringIsAParagraphAndABareItemIsItsText() {
        ArticleContent content = check("""
                {"headline": "H", "sections": [{"blocks": ["One < two", {"type": "list", "items": ["a", {"text": "b"}]}]}]}
                """);
        assertThat(content.sections())
                .containsExactly(new SectionContent(
                        null,
                        "intro",
                        List.of(
                                new Block.Paragraph("One < two", null),
                                new Block.ItemList(
                                        Block.ListStyle.UNORDERED,
                                        List.of(new RichText("a", null), new RichText("b", null))))));
    }

    @Test
    void storedBlockIsToTheLetterWhatReadersGet() throws JsonProcessingException {
        ArticleContent content = check("""
                {"headline": "H", "sections": [{"blocks": [
                  {"type": "paragraph", "html": "A <em>b</em>"},
                  {"type": "list", "style": "ordered", "items": ["x"]},
                  {"type": "quote", "text": "Q", "attribution": "Somebody"},
                  {"type": "image", "url": "https://img.example/1.jpg", "alt": "A ship", "width": 16, "height": 9}]}]}
                """);
        assertThat(JSON.writerFor(JSON.constructType(Block.class)).writeValueAsString(block(content, 0)))
                .isEqualTo("{\"type\":\"paragraph\",\"text\":\"A b\",\"html\":\"A <em>b</em>\"}");
        assertThat(JSON.writeValueAsString(block(content, 1)))
                .isEqualTo("{\"type\":\"list\",\"style\":\"ordered\",\"items\":[{\"text\":\"x\"}]}");
        assertThat(JSON.writeValueAsString(block(content, 2)))
                .isEqualTo("{\"type\":\"quote\",\"text\":\"Q\",\"attribution\":\"Somebody\"}");
        assertThat(JSON.writeValueAsString(block(content, 3)))
                .isEqualTo("{\"type\":\"image\",\"url\":\"https://img.example/1.jpg\",\"alt\":\"A ship\",\"width\":16,"
                        + "\"height\":9}");
    }

    @Test
    void everythingHasItsDefault() {
        ArticleContent content = check("{\"headline\": \"A <b>bold</b> claim\", \"summary\": \"In short.\"}");
        assertThat(content.headline()).isEqualTo("A bold claim");
        assertThat(content.language()).isEqualTo("en");
        assertThat(content.genre()).isEqualTo("news");
        assertThat(content.legallySensitive()).isFalse();
        assertThat(content.byline()).isEmpty();
        assertThat(content.summaries())
                .containsExactly(new SummaryContent("abstract", "en", "In short.", null, "person", null, null));
    }

    @Test
    void bylineNamesTheAuthors() {
        assertThat(byline("{\"name\": \"A. Writer\"}")).isEqualTo("A. Writer");
        assertThat(byline("{\"name\": \"A. Writer\"}, {\"name\": \"B. Editor\", \"role\": \"author\"}"))
                .isEqualTo("A. Writer and B. Editor");
        assertThat(byline("{\"name\": \"A. Writer\"}, {\"name\": \"P. Hoto\", \"role\": \"photographer\"},"
                        + " {\"name\": \"B. Editor\"}, {\"name\": \"C. Third\"}"))
                .isEqualTo("A. Writer, B. Editor and C. Third");
    }

    @Test
    void wordsOfAllSectionsAreCounted() {
        assertThat(check("""
                                {"headline": "Not counted", "sections": [
                                  {"heading": "Two words", "blocks": ["It’s 3.5 per cent – more.", {"type": "list", "items": ["one", "two"]}]},
                                  {"blocks": [{"type": "quote", "text": "Said so"}, {"type": "image", "url": "/i.png", "alt": "not this"}]}]}
                                """).wordCount()).isEqualTo(11);
    }

    @Test
    void allFaultsAreSaidAtOnceWithTheirPlaces() {
        assertThat(faults("""
                        {"slug": "Not A Slug", "language": "not a language", "genre": "Two Words", "topics": ["a", "a"],
                         "summaries": [{"text": "x"}, {"text": "y"},
                                       {"kind": "brief", "text": "z", "origin": {"by": "machine"}}],
                         "sections": [{"heading": "ok", "blocks": []}, {},
                                      {"blocks": [{"type": "list", "text": "t"}, {"type": "video"}, ""]}],
                         "image": {"url": "javascript:1", "width": 0}, "rights": {"syndication": "maybe"}}
                        """))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/slug",
                        "/headline",
                        "/language",
                        "/genre",
                        "/topics/1",
                        "/summaries/1",
                        "/summaries/2/origin/tool",
                        "/summaries/2/origin/reviewed",
                        "/sections/1",
                        "/sections/2/blocks/0/text",
                        "/sections/2/blocks/0/items",
                        "/sections/2/blocks/1/type",
                        "/sections/2/blocks/2/text",
                        "/image/url",
                        "/image/width",
                        "/rights/syndication");
    }

    @Test
    void limitIsNamedInItsFault() {
        assertThat(faults("{\"headline\": \"" + "h".repeat(501) + "\"}"))
                .containsExactly(Fault.at("/headline", "This may have 500 characters; it has 501."));
        assertThat(faults("{\"headline\": \"" + "👩".repeat(500) + "\"}")).isEmpty();
    }

    @Test
    void brokenCharactersAreFaultsWhereverTheyStand() {
        assertThat(faults("{\"headline\": \"a\\u0000\", \"sections\": [{\"blocks\": [\"\\ud800\", {\"type\": \"quote\","
                        + " \"html\": \"fine\", \"text\": \"a\\u0000\"}]}]}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/headline", "/sections/0/blocks/0/text", "/sections/0/blocks/1/text");
    }

    @Test
    void checksumIsOfWhatIsSaidNotOfHowItWasWritten() {
        String plain = check("{\"headline\": \"H\", \"sections\": [{\"blocks\": [\"x\"]}]}")
                .checksum();
        assertThat(check(
                                "{\"sections\": [{\"blocks\": [{\"text\": \"x\", \"type\": \"paragraph\"}]}], \"genre\": \"news\","
                                        + " \"slug\": \"other\", \"headline\": \"H\"}")
                        .checksum())
                .isEqualTo(plain);
        assertThat(check("{\"headline\": \"H\", \"sections\": [{\"blocks\": [\"y\"]}]}")
                        .checksum())
                .isNotEqualTo(plain);
    }

    private static Block block(ArticleContent content, int index) {
        return content.sections().get(0).blocks().get(index);
    }

    private static String byline(String contributors) {
        return check("{\"headline\": \"H\", \"contributors\": [" + contributors + "]}")
                .byline()
                .orElseThrow();
    }

    private static ArticleContent check(String json) {
        Faults faults = new Faults();
        ArticleContent content = new ArticleCheck(faults).check(draft(json));
        assertThat(faults.list()).isEmpty();
        return content;
    }

    private static List<Fault> faults(String json) {
        Faults faults = new Faults();
        new ArticleCheck(faults).check(draft(json));
        return faults.list();
    }

    private static ArticleDraft draft(String json) {
        try {
            return JSON.readValue(json, ArticleDraft.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
