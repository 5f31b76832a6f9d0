package dev.lede.editorial.article;

import static dev.lede.editorial.Desk.headline;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.patch;
import static dev.lede.editorial.Desk.post;
import static dev.lede.editorial.Desk.put;
import static dev.lede.editorial.Desk.read;
import static dev.lede.editorial.Desk.reader;
import static dev.lede.editorial.Desk.slug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ArticleResourceTest {

    private static final List<String> MADE = List.of(
            "id",
            "revision",
            "status",
            "url",
            "byline",
            "wordCount",
            "anchors",
            "publishedAt",
            "publication",
            "scheduled",
            "withdrawal",
            "createdAt",
            "createdBy",
            "updatedAt",
            "updatedBy");

    private static final String WHOLE = """
            {'externalId': '%1$s', 'slug': '%1$s', 'headline': 'Magnets run short %1$s', 'language': 'en', 'genre': 'analysis',
             'summaries': [
               {'kind': 'points', 'language': 'en', 'points': ['One.', 'Two.'], 'origin': {'by': 'person'}},
               {'kind': 'abstract', 'language': 'en', 'text': 'In short.',
                'origin': {'by': 'machine', 'tool': 'A tool', 'reviewed': true}},
               {'kind': 'abstract', 'language': 'de', 'text': 'Kurz.', 'origin': {'by': 'person'}}],
             'sections': [
               {'blocks': [{'type': 'paragraph', 'text': 'Plain.'},
                           {'type': 'paragraph', 'html': 'With a <a href=\\"https://example.org/\\">link</a>.'}]},
               {'heading': 'What the licences cover',
                'blocks': [{'type': 'list', 'style': 'ordered', 'items': [{'text': 'A'}, {'html': '<em>B</em>'}]},
                           {'type': 'quote', 'text': 'Indeed.', 'attribution': 'A. Speaker'},
                           {'type': 'image', 'url': 'https://example.org/i.jpg', 'alt': 'An image', 'width': 16, 'height': 9}]}],
             'topics': ['rare-earths', 'mining'],
             'contributors': [{'name': 'A. Writer', 'role': 'author'}, {'name': 'B. Editor', 'role': 'editor'}],
             'image': {'url': 'https://example.org/lead.jpg', 'alt': 'Lead', 'credit': 'C', 'width': 1600, 'height': 900},
             'source': {'name': 'An agency', 'url': 'https://example.org/'},
             'rights': {'syndication': 'partners', 'usageTerms': 'Ask.'}, 'legallySensitive': true}
            """;

    @Inject
    TestNewsroom newsroom;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("rare-earths", "mining");
    }

    @Test
    void whatIsWrittenIsReadBackAndSentBackChangesNothing() throws Exception {
        String body = WHOLE.formatted("whole-story");
        ValidatableResponse made = post(body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("status", equalTo("draft"))
                .body("revision", equalTo(1))
                .body("byline", equalTo("A. Writer"))
                .body("createdBy", equalTo("admin"))
                .body("anchors", contains("intro", "what-the-licences-cover"))
                .body("$", not(hasKey("publishedAt")))
                .body("summary", equalTo("In short."))
                .body("sections[0].blocks[1].text", equalTo("With a link."))
                .body("sections[1].blocks[0].items[1].html", equalTo("<em>B</em>"))
                .body("topics", contains("rare-earths", "mining"));
        String id = made.extract().path("id");
        made.header("Location", endsWith("/editorial/v1/articles/" + id));
        ObjectNode read =
                (ObjectNode) json.readTree(read(id).statusCode(200).extract().asString());
        ObjectNode sent = (ObjectNode) json.readTree(body.replace('\'', '"'));
        for (String member : List.of(
                "externalId",
                "slug",
                "headline",
                "language",
                "genre",
                "topics",
                "contributors",
                "image",
                "source",
                "rights",
                "legallySensitive")) {
            assertThat(read.get(member)).as(member).isEqualTo(sent.get(member));
        }
        assertThat(read.get("summaries")).hasSameElementsAs(sent.get("summaries"));
        read.remove(MADE);
        put(id, 1, read.toString())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1));
        assertThat(newsroom.sql().<Integer>one("select count(*) from newsroom.revision", row -> row.getInt(1)))
                .isEqualTo(1);
        String second = put(id, 1, read.put("headline", "Another").toString())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .asString();
        ObjectNode after = (ObjectNode) json.readTree(second);
        after.remove(MADE);
        assertThat(after).isEqualTo(read);
    }

    @Test
    void shortFormsAreTakenAndDefaultsSaid() {
        post("{'headline': 'Short forms', 'summary': 'An abstract.', 'sections': [{'blocks': ['A paragraph.']}]}")
                .statusCode(201)
                .body("slug", equalTo("short-forms"))
                .body("language", equalTo("en"))
                .body("genre", equalTo("news"))
                .body("summaries[0].kind", equalTo("abstract"))
                .body("summaries[0].origin.by", equalTo("person"))
                .body("sections[0].blocks[0].type", equalTo("paragraph"))
                .body("sections[0].blocks[0].text", equalTo("A paragraph."));
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        String other = Desk.draft("Taken slug");
        post("{'slug': 'taken-slug', 'topics': ['rare-earths', 'nothing'], 'genre': 'X', 'image': {}}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/headline", "/slug", "/topics/1", "/genre", "/image/url"))
                .body("errors.detail", not(hasItem(org.hamcrest.Matchers.containsString(other))));
        assertThat(newsroom.sql().<Integer>one("select count(*) from newsroom.article", row -> row.getInt(1)))
                .isEqualTo(1);
    }

    @Test
    void slugThatIsNotFreeIsRefusedInTheSameWordsWhoeverHasIt() {
        Desk.draft("Hidden holder");
        Desk.published("Public holder");
        String hidden = post("{'headline': 'x', 'slug': 'hidden-holder'}")
                .statusCode(422)
                .extract()
                .asString();
        String open = post("{'headline': 'x', 'slug': 'public-holder'}")
                .statusCode(422)
                .extract()
                .asString();
        assertThat(hidden).isEqualTo(open);
        post("{'headline': 'Hidden holder'}").statusCode(201).body("slug", equalTo("hidden-holder-2"));
    }

    @Test
    void idOfAnotherSystemStandsForOneArticleAndDoesNotChange() {
        String id = post("{'headline': 'First', 'externalId': 'cms-1'}")
                .statusCode(201)
                .extract()
                .path("id");
        post("{'headline': 'Second', 'externalId': 'cms-1'}")
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
        put(id, 1, "{'headline': 'First', 'externalId': 'cms-2'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/externalId"));
        put(id, 1, "{'headline': 'First, again'}")
                .then()
                .statusCode(200)
                .body("externalId", equalTo("cms-1"))
                .body("slug", equalTo("first"));
    }

    @Test
    void typesAreNotGuessed() {
        for (String body : List.of(
                "{'headline': 1}",
                "{'headline': ['x']}",
                "{'headline': {'x': 1}}",
                "{'headline': 'x', 'topics': 'a'}",
                "{'headline': 'x', 'legallySensitive': 'true'}",
                "{'headline': 'x', 'sections': {}}",
                "{'headline': 'x', 'image': {'url': '/i', 'width': '1'}}",
                "[]",
                "'x'",
                "1",
                "{'headline': 'x'",
                "{'headline': 'x', 'headline': 'y'}")) {
            post(body).statusCode(400).contentType("application/problem+json");
        }
        post("{'headline': null, 'sections': [null], 'topics': [null], 'contributors': [null]}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/sections/0"));
        for (String id : List.of("1", "null", "x", "00000000-0000-0000-0000-00000000000g", "[]")) {
            key().get("/editorial/v1/articles/{id}", id).then().statusCode(400);
        }
        post("{'headline': 'x', 'id': '" + UUID.randomUUID() + "', 'status': 'published',"
                        + " 'sections': [{'blocks': [{'type': 'paragraph', 'text': 'x', 'colour': 1}], 'anchor': ['x'], 'more': {}}]}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/id",
                                "/status",
                                "/sections/0/blocks/0/colour",
                                "/sections/0/anchor",
                                "/sections/0/more"));
    }

    @Test
    void bodyThatIsTooLongOrOfAnotherTypeIsRefused() {
        post("{'headline': '" + "x".repeat(3_000_000) + "'}").statusCode(413);
        String id = Desk.draft(headline("Types"));
        key().contentType("text/plain")
                .body("x")
                .post("/editorial/v1/articles")
                .then()
                .statusCode(415);
        json("{'headline': 'x'}")
                .header("If-Match", "\"1\"")
                .patch("/editorial/v1/articles/" + id)
                .then()
                .statusCode(415);
        key().contentType("application/json")
                .post("/editorial/v1/articles")
                .then()
                .statusCode(400);
    }

    @Test
    void mergePatchChangesWhatItNames() {
        String id = post(WHOLE.formatted("patched")).statusCode(201).extract().path("id");
        patch(
                        id,
                        1,
                        "{'headline': 'New', 'image': {'credit': null, 'alt': 'Other'}, 'source': null, 'topics': ['mining']}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("headline", equalTo("New"))
                .body("image.alt", equalTo("Other"))
                .body("image.credit", nullValue())
                .body("image.width", equalTo(1600))
                .body("source", nullValue())
                .body("topics", contains("mining"))
                .body("summary", equalTo("In short."))
                .body("sections.size()", equalTo(2));
        patch(id, 2, "{'summary': 'A new one.'}")
                .statusCode(200)
                .body("summary", equalTo("A new one."))
                .body("summaries.size()", equalTo(3))
                .body("summaries.find {it.text == 'A new one.'}.origin.by", equalTo("person"));
        patch(id, 3, "{'summary': null}").statusCode(200).body("summaries.size()", equalTo(2));
        patch(id, 4, "{}").statusCode(200).header("ETag", "\"4\"");
        patch(id, 4, "{'headline': null, 'slug': 'No Slug'}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/headline", "/slug"));
        patch(id, 4, "{'revision': [9], 'image': {'colour': 1}}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/revision", "/image/colour"));
        patch(id, 4, "['headline']").statusCode(400);
        patch(id, 4, "{'headline': 7}").statusCode(400).body("errors.pointer", contains("/headline"));
    }

    @Test
    void writingNeedsTheStateThatWasRead() {
        String id = Desk.draft(headline("Conditions"));
        json("{'headline': 'x'}").put("/editorial/v1/articles/" + id).then().statusCode(428);
        put(id, 1, "{'headline': 'y'}").then().statusCode(200);
        put(id, 1, "{'headline': 'z'}").then().statusCode(412).header("ETag", "\"2\"");
        patch(id, 1, "{'headline': 'z'}").statusCode(412).header("ETag", "\"2\"");
        read(id).body("headline", equalTo("y"));
        put(UUID.randomUUID().toString(), 1, "{'headline': 'z'}").then().statusCode(404);
    }

    @Test
    void ofSixteenWhoStartFromOneStateOneWins() throws Exception {
        String id = Desk.draft(headline("Contended"));
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String body = "{'headline': 'Version " + i + "'}";
                calls.add(pool.submit(() -> put(id, 1, body)));
            }
            List<Integer> codes = new ArrayList<>();
            String winner = "";
            for (Future<Response> call : calls) {
                Response answer = call.get();
                codes.add(answer.statusCode());
                winner = answer.statusCode() == 200 ? answer.path("headline") : winner;
            }
            assertThat(codes).filteredOn(code -> code == 200).hasSize(1);
            assertThat(codes).filteredOn(code -> code == 412).hasSize(15);
            read(id).body("revision", equalTo(2)).body("headline", equalTo(winner));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void sixteenOfOneHeadlineGetSixteenSlugs() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(pool.submit(() -> post("{'headline': 'The same for all'}")
                        .statusCode(201)
                        .extract()
                        .path("slug")));
            }
            List<String> slugs = new ArrayList<>();
            for (Future<String> call : calls) {
                slugs.add(call.get());
            }
            assertThat(slugs).doesNotHaveDuplicates().contains("the-same-for-all", "the-same-for-all-9");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void historyIsKeptAndAnEarlierStateCanBeGoneBackTo() {
        String id = post(WHOLE.formatted("history")).statusCode(201).extract().path("id");
        put(id, 1, "{'headline': 'Second', 'slug': 'second'}").then().statusCode(200);
        put(id, 2, "{'headline': 'Third'}").then().statusCode(200);
        String path = "/editorial/v1/articles/" + id + "/revisions";
        String next = key().get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.revision", contains(3, 2))
                .body("items.slug", contains("second", "second"))
                .extract()
                .path("links.next");
        key().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.revision", contains(1))
                .body("links.next", nullValue());
        key().get(path + "/1").then().statusCode(200).body("headline", equalTo("Magnets run short history"));
        key().get(path + "/4").then().statusCode(404);
        key().header("If-Match", "\"2\"").post(path + "/1/restore").then().statusCode(412);
        key().post(path + "/1/restore")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("headline", equalTo("Magnets run short history"))
                .body("slug", equalTo("history"))
                .body("topics", contains("rare-earths", "mining"))
                .body("sections[1].blocks[0].items.size()", equalTo(2));
        key().post(path + "/4/restore").then().statusCode(200).header("ETag", "\"4\"");
        key().post(path + "/9/restore").then().statusCode(404);
    }

    @Test
    void onlyDraftsThatNeverWerePublicAreDeleted() {
        String draft = Desk.draft(headline("Deletable"));
        key().header("If-Match", "\"2\"")
                .delete("/editorial/v1/articles/" + draft)
                .then()
                .statusCode(412);
        key().delete("/editorial/v1/articles/" + draft).then().statusCode(204);
        read(draft).statusCode(404);
        key().delete("/editorial/v1/articles/" + draft).then().statusCode(404);
        String open = Desk.published(headline("Public"));
        key().delete("/editorial/v1/articles/" + open).then().statusCode(409);
        String later = Desk.draft(headline("Later"));
        Desk.act(later, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        key().delete("/editorial/v1/articles/" + later).then().statusCode(409);
        Desk.act(later, "unschedule", "{}").statusCode(200);
        key().delete("/editorial/v1/articles/" + later).then().statusCode(204);
    }

    @Test
    void editorsFindArticlesByStateAndWords() {
        String draft = Desk.draft("Copper draft");
        String later = Desk.draft("Copper later");
        Desk.act(later, "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        String open = Desk.published("Copper open");
        String gone = Desk.published("Tin gone");
        Desk.act(gone, "withdraw", "{'reason': 'Wrong.'}").statusCode(200);
        list("?status=draft", draft);
        list("?status=scheduled", later);
        list("?status=published", open);
        list("?status=withdrawn", gone);
        list("", gone, open, later, draft);
        list("?q=copper", open, later, draft);
        list("?q=COPPER+draft", draft);
        list("?q=tin-go", gone);
        list("?q=copper&status=published", open);
        list("?q=copper%27%20or%201%3D1--");
        put(draft, 1, "{'headline': 'Silver draft'}").then().statusCode(200);
        list("?q=copper", open, later, draft);
        list("?q=silver", draft);
        key().get("/editorial/v1/articles?status=hidden").then().statusCode(400);
        key().get("/editorial/v1/articles?order=headline").then().statusCode(400);
        List<String> pages = new ArrayList<>();
        String at = "/editorial/v1/articles?limit=1";
        while (at != null) {
            Response page = key().urlEncodingEnabled(false).get(at);
            assertThat(page.statusCode()).isEqualTo(200);
            pages.addAll(page.path("items.id"));
            at = page.path("links.next");
            assertThat(page.header("Link")).contains(at == null ? "rel=\"self\"" : at);
        }
        assertThat(pages).containsExactly(gone, open, later, draft);
    }

    @Test
    void draftsAreNotThereForReaders() {
        String headline = headline("Hidden");
        String id = Desk.draft(headline);
        String never = reader("/v1/articles/" + "never".repeat(2)).asString();
        String slug = slug(headline);
        assertThat(reader("/v1/articles/" + slug).statusCode()).isEqualTo(404);
        assertThat(reader("/v1/articles/" + slug).asString().replace(slug, "nevernever"))
                .isEqualTo(never);
        assertThat(reader("/v1/articles/" + id).asString().replace(id, "nevernever"))
                .isEqualTo(never);
        assertThat(reader("/v1/articles").asString().toLowerCase(Locale.ROOT)).doesNotContain("hidden");
    }

    private static void list(String query, String... ids) {
        Response page = key().urlEncodingEnabled(false).get("/editorial/v1/articles" + query);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.<List<String>>path("items.id")).containsExactly(ids);
    }
}
