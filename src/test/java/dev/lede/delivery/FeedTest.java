package dev.lede.delivery;

import static dev.lede.Newsroom.admin;
import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One story in four formats, and what holds for feeds in all of them. */
@QuarkusTest
class FeedTest {
    private static final String FEED = "/v1/feeds/topics/feed-topic";
    private static final String RICH = """
            {"externalId": "feed-rich", "slug": "feed-rich", "headline": "Rich & <i>famous</i> ]]>", "language": "de", "genre": "feature", \
            "contributors": [{"name": "A. Writer"}, {"name": "C. Eye", "role": "photographer"}], \
            "image": {"url": "/bild-ü.jpg", "alt": "A picture", "credit": "C. Eye", "width": 1600, "height": 900}, \
            "source": {"name": "A Wire", "url": "https://wire.example/"}, "rights": {"syndication": "open", "usageTerms": "Name us."}, \
            "summaries": [{"kind": "abstract", "text": "In short.", "origin": {"by": "machine", "tool": "a-tool", "reviewed": true}}, \
            {"kind": "points", "points": ["One.", "Two."]}], \
            "sections": [{"blocks": [{"type": "paragraph", "html": "See <a href=\\"/there\\">there</a>"}]}, \
            {"heading": "More", "blocks": [{"type": "list", "style": "ordered", "items": ["first", "1 < 2"]}, \
            {"type": "quote", "text": "Words", "attribution": "Somebody"}, \
            {"type": "image", "url": "/2.jpg", "alt": "Two", "credit": "C. Eye", "width": 10}]}], \
            "topics": ["feed-topic", "feed-place"], "corrections": [{"at": "2003-02-03T09:00:00Z", "text": "It was two."}], \
            "publish": true, "publishedAt": "2003-02-02T09:00:00Z"}""";
    private static final String HTML =
            "<p>See <a href=\"http://localhost:8080/there\">there</a></p><h2 id=\"more\">More</h2>"
                    + "<ol><li>first</li><li>1 &lt; 2</li></ol><blockquote><p>Words</p><cite>Somebody</cite></blockquote>"
                    + "<figure><img src=\"http://localhost:8080/2.jpg\" alt=\"Two\" width=\"10\"><figcaption>C. Eye</figcaption></figure>";

    private String id = "";

    @BeforeEach
    void stories() {
        topic("feed-topic", "Feeds", "subject");
        topic("feed-place", "A place", "place");
        publish(
                RICH,
                story("feed-1", "2003-02-01T08:00:00Z", "\"feed-topic\"", ""),
                story("feed-2", "2003-02-01T09:00:00Z", "\"feed-topic\"", ""),
                story("feed-3", "2003-01-20T09:00:00Z", "\"feed-topic\"", ""));
        id = given().get("/v1/articles/feed-rich").path("id");
    }

    @Test
    void jsonFeedHasItAll() {
        Response feed = given().get(FEED + ".json?limit=1");
        assertThat(feed.contentType()).isEqualTo("application/feed+json");
        JsonPath read = new JsonPath(feed.asString());
        assertThat(read.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(read.getString("title")).isEqualTo("Feeds – Lede");
        assertThat(read.getString("feed_url")).isEqualTo("http://localhost:8080" + FEED + ".json?limit=1");
        assertThat(read.getString("next_url")).startsWith("http://localhost:8080" + FEED + ".json?limit=1&cursor=");
        read.setRootPath("items[0]");
        assertThat(read.getString("id")).isEqualTo("urn:uuid:" + id);
        assertThat(read.getString("url")).isEqualTo("http://localhost:8080/v1/articles/feed-rich");
        assertThat(read.getString("external_url")).isEqualTo("https://wire.example/");
        assertThat(read.getString("title")).isEqualTo("Rich & famous ]]>");
        assertThat(read.getString("content_html")).isEqualTo(HTML);
        assertThat(read.<Object>get("content_text")).isNull();
        assertThat(read.getString("summary")).isEqualTo("In short.");
        assertThat(read.getString("image")).isEqualTo("http://localhost:8080/bild-%C3%BC.jpg");
        assertThat(read.getString("date_published")).isEqualTo("2003-02-02T09:00:00Z");
        assertThat(read.getList("authors.name")).isEqualTo(List.of("A. Writer"));
        assertThat(read.getList("tags")).isEqualTo(List.of("Feeds", "A place"));
        assertThat(read.getString("language")).isEqualTo("de");
        assertThat(read.getString("_lede.picture.credit")).isEqualTo("C. Eye");
        assertThat(read.getString("_lede.usage_terms")).isEqualTo("Name us.");
        assertThat(read.getString("_lede.summary_origin.by")).isEqualTo("machine");
        assertThat(read.getString("_lede.digital_source_type"))
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
        assertThat(read.getString("_lede.corrections[0].text")).isEqualTo("It was two.");
    }

    @Test
    void atomHasItAll() {
        Response feed = given().get(FEED + ".atom?limit=1");
        assertThat(feed.contentType()).isEqualTo("application/atom+xml;charset=utf-8");
        XmlPath read = new XmlPath(feed.asString());
        assertThat(read.getString("feed.id")).isEqualTo("http://localhost:8080" + FEED);
        assertThat(read.getString("feed.title")).isEqualTo("Feeds – Lede");
        assertThat(read.getString("feed.link.find { it.@rel == 'first' }.@href"))
                .isEqualTo("http://localhost:8080" + FEED + ".atom?limit=1");
        read.setRootPath("feed.entry");
        assertThat(read.getString("id")).isEqualTo("urn:uuid:" + id);
        assertThat(read.getString("title")).isEqualTo("Rich & famous ]]>");
        assertThat(read.getString("published")).isEqualTo("2003-02-02T09:00:00Z");
        assertThat(read.getString("author.name")).isEqualTo("A. Writer");
        assertThat(read.getString("contributor.name")).isEqualTo("C. Eye");
        assertThat(read.getString("link.find { it.@rel == 'alternate' }.@href"))
                .isEqualTo("http://localhost:8080/v1/articles/feed-rich");
        assertThat(read.getString("category.find { it.@term == 'feed-place' }.@scheme"))
                .isEqualTo("http://localhost:8080/v1/topics?kind=place");
        assertThat(read.getString(
                        "category.find { it.@scheme == 'http://cv.iptc.org/newscodes/digitalsourcetype/' }.@term"))
                .isEqualTo("compositeWithTrainedAlgorithmicMedia");
        assertThat(read.getString("rights")).isEqualTo("Name us.");
        assertThat(read.getString("summary")).isEqualTo("In short.");
        assertThat(read.getString("content.find { it.@type == 'html' }")).isEqualTo(HTML);
        assertThat(read.getString("content.find { it.@medium == 'image' }.@url"))
                .isEqualTo("http://localhost:8080/bild-%C3%BC.jpg");
        assertThat(read.getString("content.find { it.@medium == 'image' }.credit"))
                .isEqualTo("C. Eye");
    }

    @Test
    void rssHasItAll() {
        Response feed = given().get(FEED + ".rss?limit=1");
        assertThat(feed.contentType()).isEqualTo("application/rss+xml;charset=utf-8");
        XmlPath read = new XmlPath(feed.asString()).setRootPath("rss.channel.item");
        assertThat(read.getString("title")).isEqualTo("Rich & famous ]]>");
        assertThat(read.getString("link")).isEqualTo("http://localhost:8080/v1/articles/feed-rich");
        assertThat(read.getString("guid")).isEqualTo("urn:uuid:" + id);
        assertThat(read.getString("guid.@isPermaLink")).isEqualTo("false");
        assertThat(read.getString("pubDate")).isEqualTo("Sun, 02 Feb 2003 09:00:00 GMT");
        assertThat(read.getString("description")).isEqualTo("In short.");
        assertThat(read.getString("encoded")).isEqualTo(HTML);
        assertThat(read.getString("creator")).isEqualTo("A. Writer");
        assertThat(read.getList("category")).contains("Feeds", "A place", "compositeWithTrainedAlgorithmicMedia");
        assertThat(read.getString("content.@url")).isEqualTo("http://localhost:8080/bild-%C3%BC.jpg");
        assertThat(read.getString("content.credit")).isEqualTo("C. Eye");
    }

    @Test
    void ninjsHasItAllInBothVersions() {
        JsonPath read = given().get(FEED + ".ninjs?limit=1").jsonPath().setRootPath("items[0]");
        assertThat(read.getString("uri")).isEqualTo("urn:uuid:" + id);
        assertThat(read.getString("standard.version")).isEqualTo("3.1");
        assertThat(read.getString("type")).isEqualTo("text");
        assertThat(read.getString("representationType")).isEqualTo("full");
        assertThat(read.getString("firstCreated")).isEqualTo("2003-02-02T09:00:00Z");
        assertThat(read.getString("pubStatus")).isEqualTo("usable");
        assertThat(read.getString("usageTerms")).isEqualTo("Name us.");
        assertThat(read.getString("edNote")).isEqualTo("Correction of 2003-02-03T09:00:00Z: It was two.");
        assertThat(read.getString("headlines[0].value")).isEqualTo("Rich & famous ]]>");
        assertThat(read.getList("descriptions.role")).containsExactlyInAnyOrder("abstract", "points");
        assertThat(read.getString("bodies[0].value")).isEqualTo(HTML);
        assertThat(read.getString("places[0].uri")).isEqualTo("http://localhost:8080/v1/topics/feed-place");
        assertThat(read.getString("subjects[0].literal")).isEqualTo("feed-topic");
        assertThat(read.getList("infoSources.role")).isEqualTo(List.of("author", "photographer", "source"));
        assertThat(read.getString("associations[0].by")).isEqualTo("C. Eye");
        assertThat(read.getString("digitalSourceType.uri")).endsWith("/compositeWithTrainedAlgorithmicMedia");

        Map<String, Object> old =
                given().get(FEED + ".ninjs?limit=1&version=2.2").jsonPath().getMap("items[0]");
        assertThat(old).containsKeys("representationtype", "digitalsourcetype", "infosources", "pubstatus");
        assertThat(old.keySet()).allMatch(name -> name.equals(name.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void aSummaryByAMachineAloneIsSaidToBeOne() {
        String feed = given().get(FEED + ".ninjs?limit=1&content=summary").asString();
        JsonPath read = new JsonPath(feed);
        assertThat(read.getString("items[0].digitalSourceType.uri"))
                .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        assertThat(read.getString("items[0].representationType")).isEqualTo("partial");
        assertThat(read.<Object>get("items[0].bodies")).isNull();
        assertThat(given().get(FEED + ".json?limit=1&content=summary").<String>path("items[0].content_text"))
                .isEqualTo("In short.");
        assertThat(given().get(FEED + ".rss?limit=1&content=summary").asString())
                .doesNotContain("content:encoded>");
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
        assertThat(accepting("*/*").headers().getValues("Vary")).containsExactly("Accept, Accept-Encoding");
        Response rss = given().accept("text/html").get("/v1/feeds/latest.rss");
        assertThat(rss.contentType()).startsWith("application/rss+xml");
        assertThat(rss.headers().getValues("Vary")).containsExactly("Accept-Encoding");
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
    void whatTheReaderHasIsNotSentAgain() {
        for (String ending : List.of(".json", ".atom", ".rss", ".ninjs", "")) {
            Response first = given().get(FEED + ending);
            assertThat(first.header("Surrogate-Key")).contains("topic:feed-topic", "article:" + id, "articles");
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
        String now = java.time.Instant.now().minusSeconds(3_600).toString();
        String old =
                java.time.Instant.now().minus(java.time.Duration.ofHours(49)).toString();
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
