package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleTest {
    private static final String WHOLE = """
            {"externalId": "whole", "slug": "whole-story", "headline": "A <i>whole</i> story", "language": "en", "genre": "feature", \
            "contributors": [{"name": "A. Writer"}, {"name": "B. Editor", "role": "author"}, {"name": "C. Eye", "role": "photographer"}], \
            "image": {"url": "https://pictures.example/1.jpg", "alt": "A picture", "credit": "C. Eye", "width": 1600, "height": 900}, \
            "source": {"name": "A Wire", "url": "https://wire.example/"}, "rights": {"syndication": "open", "usageTerms": "Name us."}, \
            "summaries": [{"kind": "abstract", "text": "In short."}, \
            {"kind": "points", "points": ["One.", "Two."], "origin": {"by": "machine", "tool": "a-tool", "reviewed": true}}], \
            "sections": [{"blocks": ["Plain & simple, 1 < 2.", {"type": "paragraph", "html": "With <em>stress</em><script>alert(1)</script>"}]}, \
            {"heading": "Größe zählt", "blocks": [{"type": "list", "style": "ordered", "items": ["first", {"text": "second"}]}]}, \
            {"heading": "Größe zählt", "blocks": [{"type": "quote", "text": "Words", "attribution": "Somebody"}, \
            {"type": "image", "url": "/2.jpg", "alt": "Two"}]}], "topics": ["whole-topic"], \
            "corrections": [{"at": "2002-02-03T09:00:00Z", "text": "It was two, not one."}], \
            "publish": true, "publishedAt": "2002-02-02T09:00:00Z"}""";

    @BeforeEach
    void whole() {
        topic("whole-topic", "Whole", "subject");
        publish(WHOLE);
    }

    @Test
    void aWholeArticleIsWhatWasWritten() {
        JsonPath article = given().get("/v1/articles/whole-story").jsonPath();
        assertThat(article.getString("headline")).isEqualTo("A whole story");
        assertThat(article.getString("url")).isEqualTo("/v1/articles/whole-story");
        assertThat(article.getString("summary")).isEqualTo("In short.");
        assertThat(article.getString("byline")).isEqualTo("A. Writer and B. Editor");
        assertThat(article.getString("publishedAt")).isEqualTo("2002-02-02T09:00:00Z");
        assertThat(article.getString("updatedAt")).isEqualTo("2002-02-02T09:00:00Z");
        assertThat(article.getInt("revision")).isEqualTo(1);
        assertThat(article.getInt("wordCount")).isEqualTo(13);
        assertThat(article.getList("topics.slug")).isEqualTo(List.of("whole-topic"));
        assertThat(article.getInt("image.width")).isEqualTo(1600);
        assertThat(article.getString("source.name")).isEqualTo("A Wire");
        assertThat(article.getString("rights.syndication")).isEqualTo("open");
        assertThat(article.getString("corrections[0].at")).isEqualTo("2002-02-03T09:00:00Z");
        assertThat(article.getString("links.related")).isEqualTo("/v1/articles/whole-story/related");
        assertThat(article.getList("contributors.role")).isEqualTo(List.of("author", "author", "photographer"));
    }

    @Test
    void sectionsHaveAnchorsAndSanitisedBlocks() {
        JsonPath sections = given().get("/v1/articles/whole-story/sections").jsonPath();
        assertThat(sections.getList("items.anchor")).isEqualTo(List.of("intro", "größe-zählt", "größe-zählt-2"));
        assertThat(sections.getString("items[0].blocks[0].text")).isEqualTo("Plain & simple, 1 < 2.");
        assertThat(sections.getString("items[0].blocks[0].html")).isNull();
        assertThat(sections.getString("items[0].blocks[1].html")).isEqualTo("With <em>stress</em>");
        assertThat(sections.getString("items[0].blocks[1].text")).isEqualTo("With stress");
        assertThat(sections.getString("items[1].blocks[0].style")).isEqualTo("ordered");
        assertThat(sections.getList("items[1].blocks[0].items.text")).isEqualTo(List.of("first", "second"));
        assertThat(sections.getString("items[2].blocks[0].attribution")).isEqualTo("Somebody");
        assertThat(given().get("/v1/articles/whole-story/sections/größe-zählt-2")
                        .<Integer>path("position"))
                .isEqualTo(3);
        assertThat(given().get("/v1/articles/whole-story/sections/nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void summariesSayWhoWroteThem() {
        JsonPath all = given().get("/v1/articles/whole-story/summaries").jsonPath();
        assertThat(all.getList("items.kind")).isEqualTo(List.of("abstract", "points"));
        assertThat(all.getString("items[0].origin.by")).isEqualTo("person");
        assertThat(all.getString("items[1].origin.tool")).isEqualTo("a-tool");
        assertThat(all.getBoolean("items[1].origin.reviewed")).isTrue();
        assertThat(given().get("/v1/articles/whole-story/summaries?kind=points").<List<String>>path("items[0].points"))
                .containsExactly("One.", "Two.");
        assertThat(given().get("/v1/articles/whole-story/summaries?language=fr").<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void anArticleIsFoundByItsIdToo() {
        String id = given().get("/v1/articles/whole-story").path("id");
        assertThat(given().get("/v1/articles/" + id).<String>path("slug")).isEqualTo("whole-story");
    }

    @Test
    void anEarlierSlugLeadsToThePresentOne() {
        publish(story("moving", "2003-01-01T00:00:00Z", "", ""));
        publish(story("moving", "2003-01-01T00:00:00Z", "", "").replace("\"slug\": \"moving\"", "\"slug\": \"moved\""));
        Response old = given().redirects().follow(false).get("/v1/articles/moving/sections?x");
        assertThat(given().redirects()
                        .follow(false)
                        .get("/v1/articles/moving/sections")
                        .statusCode())
                .isEqualTo(308);
        assertThat(old.statusCode()).isEqualTo(400);
        assertThat(given().redirects()
                        .follow(false)
                        .get("/v1/articles/moving?fields=slug")
                        .header("Location"))
                .endsWith("/v1/articles/moved?fields=slug");
    }

    @Test
    void aDraftAndAnEmbargoedStoryAnswerAsWhatNeverWas() {
        publish(
                story("draft-only", "2003-01-01T00:00:00Z", "\"whole-topic\"", "")
                        .replace("\"publish\": true", "\"publish\": false"),
                story("embargoed-1", "2999-01-01T00:00:00Z", "\"whole-topic\"", ""));
        String never = given().get("/v1/articles/never-existed").asString().replace("never-existed", "X");
        assertThat(given().get("/v1/articles/draft-only").asString().replace("draft-only", "X"))
                .isEqualTo(never);
        assertThat(given().get("/v1/articles/embargoed-1").asString().replace("embargoed-1", "X"))
                .isEqualTo(never);
        assertThat(given().get("/v1/topics/whole-topic").<Integer>path("articleCount"))
                .isEqualTo(1);
        assertThat(given().get("/v1/articles?topic=whole-topic").<List<String>>path("items.slug"))
                .containsExactly("whole-story");
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        Response first = given().get("/v1/articles/whole-story");
        assertThat(given().header("If-None-Match", first.header("ETag"))
                        .get("/v1/articles/whole-story")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().head("/v1/articles/whole-story").header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void schemaOrgIsSpokenToo() {
        Response news = given().accept("application/ld+json").get("/v1/articles/whole-story");
        assertThat(news.contentType()).startsWith("application/ld+json");
        JsonPath read = new JsonPath(news.asString());
        assertThat(read.getString("'@type'")).isEqualTo("NewsArticle");
        assertThat(read.getString("author[0].name")).isEqualTo("A. Writer");
        assertThat(read.getString("articleBody")).startsWith("Plain & simple, 1 < 2.\n\nWith stress");
    }
}
