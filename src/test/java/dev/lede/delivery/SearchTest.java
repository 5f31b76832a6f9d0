package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void stories() {
        topic("sea-ports", "Ports of the Zandmeer", "place");
        publish(
                line(
                        "sea-1",
                        "Zandmeer ferries stop for the winter",
                        "2011-02-01T00:00:00Z",
                        "Captains say the ice came early. The lighthouse keepers agree.",
                        "\"sea-ports\"",
                        "en",
                        "news"),
                line(
                        "sea-2",
                        "Lighthouse keepers on strike",
                        "2012-02-01T00:00:00Z",
                        "No ferry on the Zandmeer will sail tonight & tomorrow, 3 < 4.",
                        "\"sea-ports\"",
                        "en",
                        "analysis"),
                line(
                        "sea-3",
                        "Le phare du Zandmeer rouvre après l'été",
                        "2013-02-01T00:00:00Z",
                        "Les élus ont inauguré le phare rénové.",
                        "",
                        "fr",
                        "news"),
                line("sea-4", "サンドメールの灯台が再開", "2014-02-01T00:00:00Z", "灯台守は喜んでいる。", "", "ja", "news"));
    }

    private static String line(
            String id, String headline, String at, String text, String topics, String language, String genre) {
        return """
                {"externalId": "%s", "slug": "%s", "headline": "%s", "publishedAt": "%s", "publish": true, "language": "%s", \
                "genre": "%s", "topics": [%s], "sections": [{"blocks": ["%s"]}]}""".formatted(id, id, headline, at, language, genre, topics, text);
    }

    private static List<String> find(String q) {
        return search(q).getList("items.slug");
    }

    private static JsonPath search(String q, Object... more) {
        var request = given().queryParam("q", q);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam((String) more[i], more[i + 1]);
        }
        var answer = request.get("/v1/search");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "zandmeer ferry|sea-1 sea-2",
                "ZANDMEER ferries -strike|sea-1",
                "\"lighthouse keepers\" zandmeer|sea-2 sea-1",
                "\"keepers lighthouse\"|",
                "zandm* OR quetzalcoatlus|sea-3 sea-2 sea-1",
                "zandmeer strike OR winter|sea-2 sea-1",
                "elus zandmeer|sea-3",
                "Élu phare|sea-3",
                "灯台守|sea-4",
                "zandmeer -ferry -phare|"
            })
    void whatPeopleTypeFindsWhatTheyMean(String typed, String slugs) {
        List<String> expected = slugs == null ? List.of() : List.of(slugs.split(" "));
        assertThat(find(typed)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theHeadlineWeighsMoreThanTheText() {
        assertThat(find("lighthouse keepers zandmeer")).containsExactly("sea-2", "sea-1");
        assertThat(find("zandmeer ferries")).startsWith("sea-1");
        assertThat(search("zandmeer", "order", "newest").<String>getList("items.slug"))
                .containsExactly("sea-3", "sea-2", "sea-1");
    }

    @Test
    void filtersCountsAndFacets() {
        JsonPath all = search("zandmeer", "count", true, "facets", "topic,genre,year", "limit", 1);
        assertThat(all.getLong("total")).isEqualTo(3);
        assertThat(all.getList("items")).hasSize(1);
        assertThat(all.getList("facets.topic.value")).containsExactly("sea-ports");
        assertThat(all.getList("facets.topic.name")).containsExactly("Ports of the Zandmeer");
        assertThat(all.getList("facets.topic.count")).containsExactly(2);
        assertThat(all.getList("facets.genre.value")).containsExactly("news", "analysis");
        assertThat(all.getList("facets.genre.count")).containsExactly(2, 1);
        assertThat(all.getList("facets.year.value")).containsExactly("2013", "2012", "2011");
        assertThat(search("zandmeer", "topic", "sea-ports", "genre", "news").<String>getList("items.slug"))
                .containsExactly("sea-1");
        assertThat(search("zandmeer", "language", "fr").<String>getList("items.slug"))
                .containsExactly("sea-3");
        assertThat(search("zandmeer", "from", "2012-01-01", "to", "2012-12-31").<String>getList("items.slug"))
                .containsExactly("sea-2");
        assertThat(search("zandmeer", "topic", "no-such-topic", "count", true).getLong("total"))
                .isZero();
    }

    @Test
    void highlightsHoldMarksAndNoOtherMarkup() {
        JsonPath found = search("strike tonight ferr*");
        assertThat(found.getString("items[0].highlights.headline"))
                .isEqualTo("Lighthouse keepers on <mark>strike</mark>");
        assertThat(found.getList("items[0].highlights.text"))
                .containsExactly(
                        "No <mark>ferry</mark> on the Zandmeer will sail <mark>tonight</mark> &amp; tomorrow, 3 &lt; 4.");
    }

    @Test
    void aMisspeltWordGetsASuggestionThatFindsSomething() {
        JsonPath nothing = search("lighthose zandmeer");
        assertThat(nothing.getList("items")).isEmpty();
        assertThat(nothing.getString("suggestion")).isEqualTo("lighthouse zandmeer");
        assertThat(search("zandmeer").getString("suggestion")).isNull();
    }

    @Test
    void suggestionsComeWhileTyping() {
        JsonPath typing = given().queryParam("q", "lighthouse ke")
                .get("/v1/search/suggest")
                .jsonPath();
        assertThat(typing.getList("items.text")).containsExactly("Lighthouse keepers on strike");
        assertThat(typing.getList("items.kind")).containsExactly("headline");
        JsonPath topics =
                given().queryParam("q", "zandm").get("/v1/search/suggest").jsonPath();
        assertThat(topics.getString("items[0].text")).isEqualTo("Ports of the Zandmeer");
        assertThat(topics.getString("items[0].kind")).isEqualTo("topic");
        assertThat(topics.getList("items.url")).contains("/v1/articles/sea-3", "/v1/articles/sea-1");
        assertThat(given().queryParam("q", "😀").get("/v1/search/suggest").<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void aCursorHoldsWhileStoriesArePublished() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(line(
                    "turbine-" + i,
                    "Turbine number " + i,
                    "2015-01-%02dT00:00:00Z".formatted(i + 1),
                    "The turbine hums. ".repeat(i + 1),
                    "",
                    "en",
                    "news"));
        }
        publish(lines.toArray(String[]::new));
        List<String> whole = search("turbine", "limit", 100).getList("items.slug");
        List<String> paged = new ArrayList<>();
        String next = "/v1/search?q=turbine&limit=5&fields=slug";
        for (int page = 0; next != null; page++) {
            JsonPath found = given().urlEncodingEnabled(false).get(next).jsonPath();
            paged.addAll(found.getList("items.slug"));
            publish(line(
                    "turbine-new-" + page,
                    "Another matter",
                    "2015-03-01T00:00:00Z",
                    "A word about a turbine",
                    "",
                    "en",
                    "news"));
            next = found.getString("links.next");
        }
        assertThat(paged).filteredOn(slug -> !slug.contains("new")).containsExactlyElementsOf(whole);
        assertThat(given().get("/v1/search?q=engine&cursor=AAAA").statusCode()).isEqualTo(400);
    }

    @Test
    void aStoryUnderEmbargoIsFoundFromItsMomentOnWithNothingRunningForIt() {
        Instant opens = newsroom.now().plus(Duration.ofSeconds(3));
        publish(line(
                "sea-embargo",
                "Gannets return to the cliffs",
                opens.toString(),
                "At last.",
                "\"sea-ports\"",
                "en",
                "news"));
        assertThat(find("gannets")).isEmpty();
        assertThat(search("gannets", "count", true).getLong("total")).isZero();
        while (newsroom.now().isBefore(opens)) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(find("gannets")).containsExactly("sea-embargo");
        assertThat(given().get("/v1/articles/sea-1/related?limit=50&fields=slug")
                        .<List<String>>path("items.slug"))
                .contains("sea-embargo");
    }

    @Test
    void aStoryThatEndsIsNeitherFoundNorCountedFromThatMomentOn() {
        publish(line("sea-ending", "Puffins leave", "2015-01-01T00:00:00Z", "Goodbye.", "", "en", "news"));
        Instant ends = newsroom.now().plus(Duration.ofSeconds(2));
        newsroom.sql()
                .change(
                        "update newsroom.shelf set shown_until = ? where article_id ="
                                + " (select id from newsroom.article where external_id = 'sea-ending')",
                        ends);
        newsroom.sql().change("update newsroom.edition set touched_at = greatest(clock_timestamp(), touched_at)");
        assertThat(search("puffins", "count", true).getLong("total")).isEqualTo(1);
        while (newsroom.now().isBefore(ends)) {
            LockSupport.parkNanos(20_000_000);
        }
        JsonPath after = search("puffins", "count", true, "facets", "year");
        assertThat(after.getLong("total")).isZero();
        assertThat(after.getList("items")).isEmpty();
        assertThat(after.getList("facets.year")).isEmpty();
    }

    @Test
    void aSearchWithoutWordsToSearchForIsRefused() {
        assertThat(given().get("/v1/search").statusCode()).isEqualTo(400);
        assertThat(given().queryParam("q", "a".repeat(501)).get("/v1/search").statusCode())
                .isEqualTo(400);
        assertThat(given().get("/v1/search?q=a&facets=colour").<String>path("errors[0].parameter"))
                .isEqualTo("facets");
    }
}
