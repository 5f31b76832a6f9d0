package dev.lede.delivery;

import static dev.lede.delivery.FeedStories.FEED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One story in four formats. */
@QuarkusTest
class FeedFormatsTest {
    private static final String HTML =
            "<p>See <a href=\"http://localhost:8080/there\">there</a></p><h2 id=\"more\">More</h2>"
                    + "<ol><li>first</li><li>1 &lt; 2</li></ol><blockquote><p>Words</p><cite>Somebody</cite></blockquote>"
                    + "<figure><img src=\"http://localhost:8080/2.jpg\" alt=\"Two\" width=\"10\"><figcaption>C. Eye</figcaption></figure>";

    private String id = "";

    @BeforeEach
    void stories() {
        FeedStories.publishAll();
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
        assertThat(read.getString("next_url"))
                .startsWith("http://localhost:8080" + FEED + ".json?cursor=")
                .endsWith("&limit=1");
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
        assertThat(old.keySet()).allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
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
}
