package dev.lede.editorial.transfer;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.patch;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newsroom did with its articles is there again after an export and an import into an empty database. */
@QuarkusTest
class RoundTripTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void earlierSlugsGoOnLeadingToTheirArticle() {
        String id = article("first");
        patch(id, 1, "{'slug': 'never-public'}").statusCode(200);
        patch(id, 2, "{'slug': 'second'}").statusCode(200);
        act(id, "publish", "{}").statusCode(200);
        patch(id, 3, "{'slug': 'third'}").statusCode(200);
        act(id, "publish", "{}").statusCode(200);
        patch(id, 4, "{'slug': 'fourth'}").statusCode(200);
        act(id, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        String export = roundTrip();
        assertThat(line(export, "first").getList("formerSlugs", String.class)).containsExactly("second");
        assertThat(export).doesNotContain("never-public");
        Response old = given().redirects().follow(false).get("/v1/articles/second?fields=headline");
        assertThat(old.statusCode()).isEqualTo(308);
        assertThat(old.header("Location")).endsWith("/v1/articles/third?fields=headline");
        assertThat(status("third")).isEqualTo(200);
        assertThat(status("fourth")).isEqualTo(404);
        assertThat(status("never-public")).isEqualTo(404);
    }

    @Test
    void chosenRelatedStoriesAreChosenAgainAlsoThoseThatComeLater() {
        String a = published("a");
        String b = published("b");
        String c = published("c");
        String d = published("d");
        String draft = article("draft");
        choose(a, List.of(d, draft, b), List.of(c));
        choose(draft, List.of(a), List.of());
        String export = roundTrip();
        assertThat(export.lines().filter(line -> line.startsWith("{\"related\"")))
                .containsExactly(
                        "{\"related\":{\"article\":\"a\",\"pinned\":[\"d\",\"draft\",\"b\"],\"excluded\":[\"c\"]}}",
                        "{\"related\":{\"article\":\"draft\",\"pinned\":[\"a\"]}}");
        JsonPath choice =
                key().get("/editorial/v1/articles/" + id("a") + "/related").jsonPath();
        assertThat(choice.getList("pinned", String.class)).containsExactly(id("d"), id("draft"), id("b"));
        assertThat(choice.getList("excluded", String.class)).containsExactly(id("c"));
        assertThat(exported("?published=true"))
                .contains("{\"related\":{\"article\":\"a\",\"pinned\":[\"d\",\"b\"],\"excluded\":[\"c\"]}}\n")
                .doesNotContain("draft");
        // the same once more is nothing new
        JsonPath again = ImportCalls.run(export);
        assertThat(again.getInt("unchanged")).isEqualTo(again.getInt("read"));
    }

    @Test
    void withdrawnArticlesComeBackWithdrawn() {
        String plain = published("plain");
        patch(plain, 1, "{'slug': 'plain-moved'}").statusCode(200);
        act(plain, "publish", "{'correction': 'It had another address.'}").statusCode(200);
        act(plain, "withdraw", "{'reason': 'It was not so.'}").statusCode(200);
        String legal = published("legal");
        act(legal, "withdraw", "{'reason': 'By order of a court.', 'legal': true}")
                .statusCode(200);
        String edited = published("edited");
        act(edited, "withdraw", "{'reason': 'To be rewritten.'}").statusCode(200);
        patch(edited, 1, "{'headline': 'Rewritten'}").statusCode(200);
        String returning = published("returning");
        act(returning, "withdraw", "{'reason': 'For a while.'}").statusCode(200);
        act(returning, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        String export = roundTrip();
        assertThat(line(export, "legal").getBoolean("withdrawn.legal")).isTrue();
        assertThat(line(export, "plain").getList("corrections.text", String.class))
                .containsExactly("It had another address.");
        gone("plain", "It was not so.");
        gone("plain-moved", "It was not so.");
        gone("legal", "By order of a court.");
        gone("edited", "To be rewritten.");
        gone("returning", "For a while.");
        assertThat(newsroom.published()).isEmpty();
        JsonPath states = key().get("/editorial/v1/articles").jsonPath();
        assertThat(states.getList("items.findAll { it.status == 'withdrawn' }.externalId", String.class))
                .containsExactlyInAnyOrder("plain", "legal", "edited");
        assertThat(newsroom.sql()
                        .list("select legal from newsroom.withdrawal order by reason", row -> row.getBoolean("legal")))
                .containsExactly(true, false, false, false);
        // it is withdrawn, and not only hidden: published again it bears its first time
        act(id("plain"), "publish", "{}").statusCode(200);
        assertThat(given().get("/v1/articles/plain").jsonPath().getString("publishedAt"))
                .isEqualTo(line(export, "plain").getString("publishedAt"));
    }

    @Test
    void whenItWasUpdatedAndCorrectedIsCarried() {
        String id = published("updated");
        patch(id, 1, "{'headline': 'Otherwise'}").statusCode(200);
        act(id, "publish", "{'correction': 'The headline was wrong.'}").statusCode(200);
        published("not-updated");
        JsonPath before = given().get("/v1/articles/updated").jsonPath();
        String export = roundTrip();
        assertThat(line(export, "updated").getString("updatedAt")).isEqualTo(before.getString("updatedAt"));
        assertThat(line(export, "not-updated").getString("updatedAt")).isNull();
        JsonPath after = given().get("/v1/articles/updated").jsonPath();
        for (String member : List.of("publishedAt", "updatedAt", "corrections[0].at", "corrections[0].text")) {
            assertThat(after.getString(member)).as(member).isEqualTo(before.getString(member));
        }
        assertThat(after.getString("updatedAt")).isNotEqualTo(after.getString("publishedAt"));
    }

    @Test
    void whatWasWithdrawnElsewhereIsTakenDownHere() {
        published("here");
        String line = "{\"externalId\": \"here\", \"slug\": \"here\", \"headline\": \"here\","
                + " \"withdrawn\": {\"at\": \"2026-01-01T00:00:00Z\", \"reason\": \"R\"}}\n";
        assertThat(ImportCalls.run(line).getInt("updated")).isEqualTo(1);
        gone("here", "R");
        assertThat(newsroom.log()).containsExactly("1 published here", "2 withdrawn here");
        assertThat(ImportCalls.run(line).getInt("unchanged")).isEqualTo(1);
        assertThat(ImportCalls.run(line.replace("\"R\"", "\"S\"")).getInt("updated"))
                .isEqualTo(1);
        gone("here", "S");
        assertThat(newsroom.log()).hasSize(2);
    }

    @Test
    void formerSlugsOfADraftTouchNothingThatReadersAreShown() {
        published("open");
        String touched = "select touched_at::text || at as said from newsroom.edition";
        String before = newsroom.sql().one(touched, row -> row.getString("said"));
        String line = "{\"externalId\": \"n\", \"slug\": \"n\", \"headline\": \"n\", \"formerSlugs\": [\"o\"]}";
        assertThat(ImportCalls.run(line).getInt("created")).isEqualTo(1);
        String after = newsroom.sql().one(touched, row -> row.getString("said"));
        assertThat(after).isEqualTo(before);
        assertThat(ImportCalls.run(line).getInt("unchanged")).isEqualTo(1);
        assertThat(ImportCalls.run(line.replace("[\"o\"]", "[\"o\", \"p\"]")).getInt("updated"))
                .isEqualTo(1);
        act(id("n"), "publish", "{}").statusCode(200);
        assertThat(given().redirects().follow(false).get("/v1/articles/p").statusCode())
                .isEqualTo(308);
    }

    @Test
    void whatCannotBeIsRejectedWithItsPlace() {
        published("taken");
        String many = "\"x\", ".repeat(1000) + "\"x\"";
        JsonPath job = ImportCalls.run(String.join(
                        "\n",
                        "{'headline': 'a', 'formerSlugs': ['b', 'taken']}",
                        "{'headline': 'a', 'formerSlugs': ['No slug']}",
                        "{'headline': 'a', 'publish': true, 'withdrawn': {'reason': 'x'}}",
                        "{'headline': 'a', 'withdrawn': {'at': '2999-01-01T00:00:00Z', 'reason': 'x'}}",
                        "{'headline': 'a', 'withdrawn': {'at': '2026-01-01T00:00:00Z'}}",
                        "{'headline': 'a', 'publish': true, 'publishedAt': '2026-01-02T00:00:00Z', 'updatedAt': '2026-01-01T00:00:00Z'}",
                        "{'headline': 'a', 'publish': true, 'updatedAt': '2999-01-01T00:00:00Z'}",
                        "{'headline': 'a', 'formerSlugs': [" + many + "]}",
                        "{'headline': 'a', 'formerSlugs': [" + many.substring(5) + "]}",
                        "{'related': {'article': 'nobody'}}",
                        "{'related': {'article': 'taken', 'pinned': ['nobody']}}",
                        "{'related': {'article': 'taken', 'pinned': ['taken']}}",
                        "{'related': {'article': 'taken', 'colour': 'red'}}")
                .replace('\'', '"'));
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13);
        assertThat(job.getList("errors.detail", String.class))
                .containsExactly(
                        "/formerSlugs/1: The slug is another article's.",
                        "/formerSlugs/0: This is not a slug.",
                        "/withdrawn: What is withdrawn is not published, and has neither at nor until.",
                        "/withdrawn/at: This may not be later than now.",
                        "/withdrawn/reason: There must be text here.",
                        "/updatedAt: This may not be earlier than publishedAt.",
                        "/updatedAt: This may not be later than the moment of publication.",
                        "/formerSlugs: This may have 1000 entries; it has 1001.",
                        "/related/article: There is no such article.",
                        "/related/pinned/0: There is no article with this id.",
                        "/pinned/0: An article is not a related story of itself.",
                        job.getList("errors.detail", String.class).get(11));
        assertThat(job.getInt("created")).isEqualTo(1);
    }

    /** Exports, imports that into an empty database, and tells the lines, which must be the same there. */
    private String roundTrip() {
        String first = exported("");
        newsroom.clear();
        JsonPath job = ImportCalls.run(first);
        assertThat(job.getList("errors")).isEmpty();
        assertThat(exported("")).isEqualTo(first);
        return first;
    }

    private static String exported(String query) {
        return ImportCalls.admin()
                .get("/editorial/v1/exports" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath line(String export, String externalId) {
        return JsonPath.from(export.lines()
                .filter(line -> line.startsWith("{\"externalId\":\"" + externalId + "\""))
                .findFirst()
                .orElseThrow());
    }

    private static String article(String name) {
        return Desk.post("{'externalId': '%1$s', 'slug': '%1$s', 'headline': '%1$s'}".formatted(name))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String published(String name) {
        String id = article(name);
        act(id, "publish", "{}").statusCode(200);
        return id;
    }

    private String id(String externalId) {
        return newsroom.sql()
                .one("select id from newsroom.article where external_id = ?", row -> row.getString("id"), externalId);
    }

    private static int status(String slug) {
        return given().get("/v1/articles/" + slug).statusCode();
    }

    private static void gone(String slug, String reason) {
        Response answer = given().get("/v1/articles/" + slug);
        assertThat(answer.statusCode()).as(slug).isEqualTo(410);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo(reason);
    }

    private static void choose(String article, List<String> pinned, List<String> excluded) {
        json("{'pinned': " + quoted(pinned) + ", 'excluded': " + quoted(excluded) + "}")
                .put("/editorial/v1/articles/" + article + "/related")
                .then()
                .statusCode(200);
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").toList().toString();
    }
}
