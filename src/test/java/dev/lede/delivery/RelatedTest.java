package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedTest {
    private static final String FEED = "/v1/articles/rel-1/related?fields=slug";

    @BeforeEach
    void stories() {
        topic("rel-rare", "Rare", "subject");
        topic("rel-common", "Common", "subject");
        publish(
                story("rel-1", "2004-01-10T00:00:00Z", "\"rel-rare\", \"rel-common\"", ""),
                story("rel-near", "2004-01-11T00:00:00Z", "\"rel-common\"", ""),
                story("rel-far", "2009-01-11T00:00:00Z", "\"rel-common\"", ""),
                story("rel-both", "2004-01-12T00:00:00Z", "\"rel-rare\", \"rel-common\"", ""),
                story("rel-rarely", "2004-01-11T00:00:00Z", "\"rel-rare\"", ""),
                story("rel-german", "2004-01-12T00:00:00Z", "\"rel-rare\", \"rel-common\"", ", \"language\": \"de\""),
                story(
                        "rel-legal",
                        "2004-01-12T00:00:00Z",
                        "\"rel-rare\", \"rel-common\"",
                        ", \"legallySensitive\": true"),
                story("rel-later", "2999-01-12T00:00:00Z", "\"rel-rare\", \"rel-common\"", ""));
    }

    @Test
    void whatSharesMoreAndRarerTopicsAndIsNearerInTimeComesFirst() {
        assertThat(given().get(FEED).<List<String>>path("items.slug"))
                .containsExactly("rel-both", "rel-rarely", "rel-near", "rel-far");
    }

    @Test
    void eachItemSaysWhyItIsThere() {
        var item = given().get("/v1/articles/rel-1/related?limit=1").jsonPath();
        assertThat(item.getString("items[0].relation.reason")).isEqualTo("topics");
        assertThat(item.getList("items[0].relation.topics")).containsExactly("rel-rare", "rel-common");
        assertThat(item.getDouble("items[0].relation.score")).isBetween(0.9, 1.0);
        assertThat(item.getString("items[0].summary")).isEqualTo("What rel-both says.");
    }

    @Test
    void otherLanguagesComeWhenTheyAreAskedFor() {
        assertThat(given().get(FEED + "&language=any").<List<String>>path("items.slug"))
                .contains("rel-german");
    }

    @Test
    void relatedStoriesComeAlongWithAnArticle() {
        assertThat(given().get("/v1/articles/rel-1?include=related").<List<String>>path("related.slug"))
                .startsWith("rel-both");
        assertThat(given().get("/v1/articles?topic=rel-rare&include=related&limit=1")
                        .<List<String>>path("items[0].related.slug"))
                .contains("rel-1");
    }

    @Test
    void aStoryWithoutTopicsHasNoRelatedOnes() {
        publish(story("rel-alone", "2004-01-10T00:00:00Z", "", ""));
        assertThat(given().get("/v1/articles/rel-alone/related").<List<Object>>path("items"))
                .isEmpty();
    }
}
