package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelatedTest {
    private static final String FEED = "/v1/articles/rel-1/related?fields=slug";
    private static final List<String> STORIES = List.of("rel-both", "rel-rarely", "rel-near", "rel-far");

    private static final String CHOICE =
            "insert into newsroom.related_choice (article_id, story_id, position) values (?, ?, ?)";

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void stories() {
        topic("rel-rare", "Rare", "subject");
        topic("rel-common", "Common", "subject");
        publish(
                story("rel-1", "2004-01-10T00:00:00Z", "\"rel-rare\", \"rel-common\"", ""),
                story("rel-near", "2004-01-11T00:00:00Z", "\"rel-common\"", ""),
                story("rel-far", "2009-01-11T00:00:00Z", "\"rel-common\"", ""),
                story("rel-both", "2004-01-11T00:00:00Z", "\"rel-rare\", \"rel-common\"", ""),
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
        List<String> feed = given().get(FEED + "&limit=50").path("items.slug");
        assertThat(feed.stream().filter(STORIES::contains))
                .containsExactly("rel-both", "rel-rarely", "rel-near", "rel-far");
        assertThat(feed).doesNotContain("rel-1", "rel-german", "rel-legal", "rel-later");
    }

    @Test
    void eachItemSaysWhyItIsThere() {
        // the stories of other tests may stand between
        var item = given().get("/v1/articles/rel-1/related?limit=50")
                .jsonPath()
                .setRootPath("items.find { it.slug == 'rel-both' }");
        assertThat(item.getString("relation.reason"))
                .as(given().get("/v1/articles/rel-1/related?limit=8&fields=slug,relation,publishedAt")
                        .asString())
                .isEqualTo("topics");
        assertThat(item.getList("relation.topics")).containsExactly("rel-rare", "rel-common");
        assertThat(item.getDouble("relation.score")).isBetween(0.05, 0.99);
        assertThat(item.getString("summary")).isEqualTo("What rel-both says.");
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
    void aStoryWithoutTopicsIsRelatedByItsText() {
        publish(
                story("rel-marmalade", "2004-03-10T00:00:00Z", "", ""),
                story("rel-marmalade-again", "2004-04-10T00:00:00Z", "", ""));
        var item = given().get("/v1/articles/rel-marmalade/related?limit=1").jsonPath();
        assertThat(item.getString("items[0].slug")).isEqualTo("rel-marmalade-again");
        assertThat(item.getString("items[0].relation.reason")).isEqualTo("text");
        assertThat(item.getList("items[0].relation.topics")).isEmpty();
    }

    @Test
    void whatEditorsPinnedStandsFirstAndWhatTheyExcludedNowhere() {
        UUID article = id("rel-1");
        newsroom.sql().change(CHOICE, article, id("rel-far"), 1);
        newsroom.sql().change(CHOICE, article, id("rel-german"), 2);
        newsroom.sql().change(CHOICE, article, id("rel-both"), null);
        try {
            var feed = given().get("/v1/articles/rel-1/related").jsonPath();
            assertThat(feed.getString("items[0].slug")).isEqualTo("rel-far");
            assertThat(feed.getString("items[0].relation.reason")).isEqualTo("pinned");
            assertThat(feed.<Object>get("items[0].relation.score")).isNull();
            assertThat(feed.getList("items[0].relation.topics")).containsExactly("rel-common");
            assertThat(feed.getList("items.slug")).doesNotContain("rel-both", "rel-german");
            assertThat(feed.getString("items[1].relation.reason")).isNotEqualTo("pinned");
        } finally {
            newsroom.sql().change("delete from newsroom.related_choice where article_id = ?", article);
        }
    }

    @Test
    void ofTwoNearlyIdenticalStoriesOneIsShown() {
        String text = ", \"summary\": \"Thirteen zebras crossed the frozen estuary before breakfast.\"";
        publish(
                "{\"externalId\": \"rel-zebra-1\", \"headline\": \"Zebras cross estuary\", \"slug\": \"rel-zebra-1\", \"publish\": true"
                        + text + "}",
                "{\"externalId\": \"rel-zebra-2\", \"headline\": \"Zebras cross estuary\", \"slug\": \"rel-zebra-2\", \"publish\": true"
                        + text + "}",
                "{\"externalId\": \"rel-zebra-3\", \"headline\": \"Why the zebras left their frozen farm\", \"slug\": \"rel-zebra-3\", \"publish\": true}");
        assertThat(given().get("/v1/articles/rel-zebra-3/related").<List<String>>path("items.slug"))
                .filteredOn(slug -> slug.startsWith("rel-zebra"))
                .hasSize(1);
    }

    private static UUID id(String slug) {
        return UUID.fromString(given().get("/v1/articles/" + slug).path("id"));
    }
}
