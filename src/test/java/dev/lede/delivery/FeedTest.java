package dev.lede.delivery;

import static dev.lede.Newsroom.admin;
import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static dev.lede.delivery.FeedStories.FEED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for feeds in all formats: pages, archives, what has left, what can be asked for. */
@QuarkusTest
class FeedTest {
    private String id = "";

    @BeforeEach
    void stories() {
        FeedStories.publishAll();
        Newsroom.front("home");
        id = given().get("/v1/articles/feed-rich").path("id");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> seen = new ArrayList<>();
        String next = FEED + ".json?limit=1&content=summary";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            seen.addAll(page.getList("items._lede.slug", String.class));
            next = page.getString("next_url") == null
                    ? null
                    : page.getString("next_url").replace("http://localhost:8080", "");
        }
        assertThat(seen).containsExactly("feed-rich", "feed-2", "feed-1", "feed-3");
    }

    @Test
    void whatADayBroughtIsAnArchiveDocumentOnceALaterDayHasAStory() {
        XmlPath newest = XmlPath.from(given().get(FEED + ".atom?limit=1").asString());
        String archive = newest.getString("feed.link.find { it.@rel == 'prev-archive' }.@href");
        assertThat(archive).isEqualTo("http://localhost:8080" + FEED + ".atom?archive=2003-02-01&limit=100");
        String day = given().urlEncodingEnabled(false)
                .get(archive.replace("http://localhost:8080", ""))
                .asString();
        XmlPath read = new XmlPath(day);
        assertThat(read.getList("feed.entry.title")).isEqualTo(List.of("Headline of feed-2", "Headline of feed-1"));
        assertThat(day).contains("<fh:archive");
        assertThat(read.getString("feed.link.find { it.@rel == 'current' }.@href"))
                .startsWith("http://localhost:8080" + FEED + ".atom");
        assertThat(read.getString("feed.link.find { it.@rel == 'prev-archive' }.@href"))
                .contains("archive=2003-01-20");
        assertThat(given().get(FEED + ".atom?archive=2003-01-20").asString())
                .contains("<fh:archive")
                .doesNotContain("prev-archive");
        assertThat(given().get(FEED + ".atom?archive=2003-02-02").asString()).doesNotContain("<fh:archive");
        for (String none : List.of("2003-02-30", "2003", "0000-01-01", "9999-01-01", "2003-02-01T00:00:00Z")) {
            given().get(FEED + ".atom?archive=" + none)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", org.hamcrest.Matchers.equalTo("archive"));
        }
    }

    @Test
    void whatWasWithdrawnIsToBeTakenOut() {
        topic("feed-other", "Other", "subject");
        publish(story("feed-gone", "2003-03-01T08:00:00Z", "\"feed-topic\"", ""));
        String gone = given().get("/v1/articles/feed-gone").path("id");
        admin().contentType("application/json")
                .body("{\"reason\": \"It was not so.\"}")
                .post("/editorial/v1/articles/" + gone + "/withdraw")
                .then()
                .statusCode(200);
        try {
            XmlPath atom = XmlPath.from(given().get(FEED + ".atom").asString());
            String entry = "feed.'deleted-entry'.find { it.@ref == 'urn:uuid:" + gone + "' }";
            assertThat(atom.getString(entry + ".comment")).isEqualTo("It was not so.");
            assertThat(atom.getString(entry + ".@when")).isGreaterThan("2003");
            assertThat(atom.getString("feed.updated")).isGreaterThanOrEqualTo(atom.getString(entry + ".@when"));
            assertThat(given().get("/v1/feeds/latest.atom").asString()).contains("ref=\"urn:uuid:" + gone);
            assertThat(given().get("/v1/feeds/topics/feed-other.atom").asString())
                    .doesNotContain(gone);
            assertThat(given().get(FEED + ".json").<List<String>>path("_lede.deleted.id"))
                    .contains("urn:uuid:" + gone);
            assertThat(given().get(FEED + ".ninjs")
                            .jsonPath()
                            .getString("items.find { it.uri == 'urn:uuid:" + gone + "' }.pubStatus"))
                    .isEqualTo("canceled");
            assertThat(given().get(FEED + ".atom?archive=2003-02-01").asString())
                    .doesNotContain(gone);
            given().get("/v1/feeds/articles/feed-gone/related.rss").then().statusCode(410);
        } finally {
            admin().contentType("application/json")
                    .body("{}")
                    .post("/editorial/v1/articles/" + gone + "/publish")
                    .then()
                    .statusCode(200);
        }
        assertThat(given().get(FEED + ".atom").asString())
                .contains("<id>urn:uuid:" + gone + "</id>")
                .doesNotContain("ref=\"urn:uuid:" + gone);
        publish(story("feed-gone", "2003-03-01T08:00:00Z", "", ""));
    }

    @Test
    void withoutAnEndingAcceptDecides() {
        assertThat(accepting("application/atom+xml").contentType()).startsWith("application/atom+xml");
        assertThat(accepting("application/rss+xml, */*;q=0.1").contentType()).startsWith("application/rss+xml");
        assertThat(accepting("application/json").contentType()).isEqualTo("application/json");
        assertThat(accepting("application/feed+json").contentType()).isEqualTo("application/feed+json");
        assertThat(accepting("*/*").contentType()).isEqualTo("application/feed+json");
        assertThat(accepting("text/html").statusCode()).isEqualTo(406);
        assertThat(accepting("*/*").headers().getValues("Vary"))
                .containsExactly("Accept, Accept-Encoding, Authorization");
        Response rss = given().accept("text/html").get("/v1/feeds/latest.rss");
        assertThat(rss.contentType()).startsWith("application/rss+xml");
        assertThat(rss.headers().getValues("Vary")).containsExactly("Accept-Encoding, Authorization");
    }

    private static Response accepting(String types) {
        return given().accept(types).get("/v1/feeds/lead-stories");
    }

    @Test
    void whatAFormatDoesNotHaveCannotBeAskedFor() {
        for (String asked : List.of(
                "latest.atom?fields=title",
                "latest.rss?fields=title",
                "latest.json?version=3.1",
                "latest.ninjs?version=3.0",
                "latest.json?fields=headline",
                "latest.ninjs?version=2.2&fields=infoSources",
                "latest.json?content=all",
                "latest.json?limit=101",
                "latest.json?limit=0",
                "lead-stories.json?limit=51",
                "lead-stories.json?cursor=x",
                "latest.json?front=home",
                "sitemap-news.xml?limit=1")) {
            assertThat(given().get("/v1/feeds/" + asked).statusCode()).as(asked).isEqualTo(400);
        }
        assertThat(given().get("/v1/feeds/latest.json?limit=100").statusCode()).isEqualTo(200);
        assertThat(given().get("/v1/feeds/lead-stories.json?limit=50").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fieldsLeaveOutAllButWhatTheFormatNeeds() {
        assertThat(given().get(FEED + ".json?fields=title&content=summary").<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "title", "content_text");
        assertThat(given().get(FEED + ".ninjs?fields=headlines").<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("uri", "standard", "headlines");
        assertThat(given().get(FEED + ".ninjs?version=2.2&fields=infosources").<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("uri", "standard", "infosources");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "latest.xml",
                "latest.",
                "topics/never-was.atom",
                "topics/never-was",
                "lead-stories.rss?front=never-was",
                "articles/never-was/related.json",
                "articles/feed-rich/related.xml")) {
            assertThat(given().get("/v1/feeds/" + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anEarlierSlugLeadsToThePresentOne() {
        publish(story("feed-moving", "2003-01-01T00:00:00Z", "", ""));
        publish(story("feed-moving", "2003-01-01T00:00:00Z", "", "")
                .replace("\"slug\": \"feed-moving\"", "\"slug\": \"feed-moved\""));
        Response old = given().redirects().follow(false).get("/v1/feeds/articles/feed-moving/related.atom?limit=3");
        assertThat(old.statusCode()).isEqualTo(308);
        assertThat(old.header("Location")).endsWith("/v1/feeds/articles/feed-moved/related.atom?limit=3");
        Response linked = given().redirects().follow(false).get("/v1/articles/feed-moving.jsonld");
        assertThat(linked.statusCode()).isEqualTo(308);
        assertThat(linked.header("Location")).endsWith("/v1/articles/feed-moved.jsonld");
    }

    @Test
    void theEarlierSlugOfATopicLeadsToThePresentOneAndStillNamesWhatLeft() {
        topic("feed-before", "Moves", "subject");
        publish(story("feed-left", "2003-03-01T08:00:00Z", "\"feed-before\"", ""));
        String gone = given().get("/v1/articles/feed-left").path("id");
        admin().contentType("application/json")
                .body("{\"reason\": \"It was not so.\"}")
                .post("/editorial/v1/articles/" + gone + "/withdraw")
                .then()
                .statusCode(200);
        admin().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"name\": \"Moves\", \"kind\": \"subject\", \"slug\": \"feed-after\"}")
                .put("/editorial/v1/topics/feed-before")
                .then()
                .statusCode(200);
        Response old = given().redirects().follow(false).get("/v1/feeds/topics/feed-before.atom?limit=2");
        assertThat(old.statusCode()).isEqualTo(308);
        assertThat(old.header("Location")).endsWith("/v1/feeds/topics/feed-after.atom?limit=2");
        assertThat(given().get("/v1/feeds/topics/feed-after.atom").asString()).contains("ref=\"urn:uuid:" + gone);
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        for (String ending : List.of(".json", ".atom", ".rss", ".ninjs", "")) {
            Response first = given().get(FEED + ending);
            assertThat(first.header("Surrogate-Key"))
                    .contains("topic:feed-topic", "article:" + id)
                    .doesNotContain("articles");
            assertThat(given().header("If-None-Match", first.header("ETag"))
                            .get(FEED + ending)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(given().head(FEED + ending).header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(given().get(FEED + ending).asString()).isEqualTo(first.asString());
        }
    }

    @Test
    void anArticleLeadsToItsFeed() {
        String feed = given().get("/v1/articles/feed-rich").path("links.feed");
        assertThat(feed).isEqualTo("/v1/feeds/articles/feed-rich/related.json");
        assertThat(given().get(feed).<String>path("title")).isEqualTo("Rich & famous ]]> – Lede");
    }

    @Test
    void theNewsSitemapHoldsTwoDays() {
        String now = Instant.now().minusSeconds(3_600).toString();
        String old = Instant.now().minus(Duration.ofHours(49)).toString();
        publish(story("feed-now", now, "", ", \"language\": \"de\""), story("feed-old", old, "", ""));
        Response sitemap = given().get("/v1/feeds/sitemap-news.xml");
        assertThat(sitemap.contentType()).startsWith("application/xml");
        XmlPath read = new XmlPath(sitemap.asString());
        assertThat(read.getList("urlset.url.loc"))
                .contains("http://localhost:8080/v1/articles/feed-now")
                .doesNotContain("http://localhost:8080/v1/articles/feed-old");
        read.setRootPath("urlset.url.find { it.loc == 'http://localhost:8080/v1/articles/feed-now' }.news");
        assertThat(read.getString("title")).isEqualTo("Headline of feed-now");
        assertThat(read.getString("publication.name")).isEqualTo("Lede");
        assertThat(read.getString("publication.language")).isEqualTo("en");
        assertThat(read.getString("publication_date")).isNotEmpty();
    }

    @Test
    void schemaOrgHasAbsoluteAddresses() {
        Response news = given().get("/v1/articles/feed-rich.jsonld");
        assertThat(news.contentType()).startsWith("application/ld+json");
        JsonPath read = new JsonPath(news.asString());
        assertThat(read.getString("url")).isEqualTo("http://localhost:8080/v1/articles/feed-rich");
        assertThat(read.getString("image[0].url")).isEqualTo("http://localhost:8080/bild-%C3%BC.jpg");
        assertThat(read.getString("image[0].creditText")).isEqualTo("C. Eye");
        assertThat(read.getString("publisher.name")).isEqualTo("Lede");
        assertThat(read.getBoolean("isAccessibleForFree")).isTrue();
        assertThat(given().accept("application/ld+json")
                        .get("/v1/articles/feed-rich")
                        .asString())
                .isEqualTo(news.asString());
    }
}
