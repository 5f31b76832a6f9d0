package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportResourceTest {

    /** Every kind of state that an article can be in, and everything that it can hold. */
    private static final String EDITION = """
            {"topic": {"slug": "trade", "name": "Trade", "kind": "subject", "formerSlugs": ["commerce"]}}
            {"topic": {"slug": "world-desk", "name": "World", "kind": "desk"}}
            {"externalId": "full", "slug": "full", "headline": "Everything — “all” of it & more < less", "language": "en", \
            "genre": "analysis", "summaries": [{"kind": "abstract", "text": "What it says.", "origin": {"by": "machine", "tool": "t", \
            "reviewed": true}}, {"kind": "points", "points": ["One", "Two"]}, {"kind": "brief", "language": "de", "text": "Kurz."}], \
            "sections": [{"blocks": ["Bare.", {"type": "paragraph", "html": "With <a href=\\"https://example.org/\\">a link</a> &amp; 1 &lt; 2"}]}, \
            {"heading": "A list", "blocks": [{"type": "list", "style": "ordered", "items": [{"text": "First"}, {"html": "<em>Second</em>"}]}, \
            {"type": "quote", "text": "Said.", "attribution": "Somebody"}, {"type": "image", "url": "https://example.org/i.jpg", "alt": "I", "width": 3}]}], \
            "topics": ["world-desk", "trade"], "contributors": [{"name": "A. Writer"}, {"name": "B. Editor", "role": "editor"}], \
            "image": {"url": "https://example.org/a.jpg", "alt": "Alt", "credit": "C", "width": 1600, "height": 900}, \
            "source": {"name": "Agency", "url": "https://example.org/"}, "rights": {"syndication": "partners", "usageTerms": "Terms"}, \
            "legallySensitive": true, "publish": true, "publishedAt": "2026-01-02T03:04:05.123456Z", \
            "corrections": [{"at": "2026-01-03T00:00:00Z", "text": "It was two."}, {"at": "2026-01-04T00:00:00Z", "text": "And three."}]}
            {"externalId": "later", "slug": "later", "headline": "Now", "publish": true, "publishedAt": "2026-01-01T00:00:00Z"}
            {"externalId": "later", "slug": "later-slug", "headline": "Then", "publish": true, "publishedAt": "2026-01-01T00:00:00Z", \
            "at": "2099-01-01T00:00:00Z", "until": "2099-02-01T00:00:00Z", "corrections": [{"at": "2099-01-01T00:00:00Z", "text": "Then."}]}
            {"externalId": "edited", "slug": "edited", "headline": "As readers see it", "publish": true, "publishedAt": "2026-01-01T00:00:00Z"}
            {"externalId": "edited", "slug": "edited", "headline": "As its writer has it"}
            {"externalId": "embargoed", "headline": "Not before its time", "publish": true, "publishedAt": "2098-01-01T00:00:00Z"}
            {"externalId": "ending", "headline": "For a while", "publish": true, "publishedAt": "2026-01-01T00:00:00Z", "until": "2097-01-01T00:00:00Z"}
            {"headline": "A draft without an id of its own", "topics": ["commerce"]}
            {"front": {"name": "home", "title": "Home", "slots": [{"position": 1, "article": "full"}, \
            {"position": 2, "article": "later", "from": "2026-06-01T00:00:00Z", "until": "2099-01-01T00:00:00Z"}, \
            {"position": 2, "article": "embargoed", "from": "2099-01-01T00:00:00Z"}]}}
            """;

    @Inject
    TestNewsroom newsroom;

    @TestHTTPResource
    URI server = URI.create("");

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void exportImportedIntoAnEmptyDatabaseExportsTheSameBytes() throws Exception {
        assertThat(ImportCalls.run(EDITION).getInt("rejected")).isZero();
        byte[] first = export("");
        newsroom.clear();
        JsonPath job = ImportCalls.run(new String(first, StandardCharsets.UTF_8));
        assertThat(job.getList("errors")).isEmpty();
        assertThat(job.getInt("read")).isEqualTo(11);
        byte[] second = export("");
        assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo(new String(first, StandardCharsets.UTF_8));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void articleWithoutAnIdOfAnotherSystemComesBackUnderItsOwn() throws Exception {
        ImportCalls.run(
                "{\"headline\": \"Written here\", \"publish\": true, \"publishedAt\": \"2026-01-01T00:00:00Z\"}\n");
        JsonPath job = ImportCalls.run(new String(export(""), StandardCharsets.UTF_8));
        assertThat(job.getList("errors")).isEmpty();
        assertThat(job.getInt("unchanged")).isEqualTo(job.getInt("read"));
    }

    @Test
    void exportHoldsWhatWasImported() throws Exception {
        ImportCalls.run(EDITION);
        List<String> lines =
                new String(export(""), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .hasSize(11)
                .element(0)
                .asString()
                .isEqualTo(
                        "{\"topic\":{\"slug\":\"trade\",\"name\":\"Trade\",\"kind\":\"subject\",\"formerSlugs\":[\"commerce\"]}}");
        assertThat(lines.get(2))
                .startsWith("{\"externalId\":\"edited\",\"slug\":\"edited\",\"headline\":\"As readers see it\"")
                .endsWith("\"publish\":true,\"publishedAt\":\"2026-01-01T00:00:00Z\"}");
        assertThat(lines.get(3)).contains("As its writer has it").endsWith("\"publish\":false}");
        assertThat(lines.get(4))
                .endsWith("\"publishedAt\":\"2026-01-01T00:00:00Z\",\"until\":\"2097-01-01T00:00:00Z\"}");
        assertThat(lines.get(6))
                .contains("\"headline\":\"Then\"")
                .endsWith("\"at\":\"2099-01-01T00:00:00Z\",\"until\":\"2099-02-01T00:00:00Z\",\"corrections\":"
                        + "[{\"at\":\"2099-01-01T00:00:00Z\",\"text\":\"Then.\"}]}");
        JsonPath full = JsonPath.from(lines.get(7));
        assertThat(full.getString("headline")).isEqualTo("Everything — “all” of it & more < less");
        assertThat(full.getString("summaries.find { it.kind == 'abstract' }.origin.tool"))
                .isEqualTo("t");
        assertThat(full.getString("rights.syndication")).isEqualTo("partners");
        assertThat(full.getBoolean("legallySensitive")).isTrue();
        assertThat(full.getList("topics", String.class)).containsExactly("world-desk", "trade");
        assertThat(full.getString("publishedAt")).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(lines.get(9)).contains("A draft without").contains("\"topics\":[\"trade\"]");
        assertThat(JsonPath.from(lines.get(10)).getList("front.slots.article", String.class))
                .containsExactly("full", "later", "embargoed");
    }

    @Test
    void sameExportAgainChangesNothing() throws Exception {
        ImportCalls.run(EDITION.replaceAll("(?m)^.*\"(edited|later)\".*\\R", "").replace("commerce", "trade"));
        int edition = newsroom.log().size();
        JsonPath job = ImportCalls.run(new String(export("?published=true"), StandardCharsets.UTF_8));
        assertThat(job.getInt("unchanged")).isEqualTo(job.getInt("read"));
        assertThat(newsroom.log()).hasSize(edition);
    }

    @Test
    void onlyWhatReadersSeeIsGivenOutIfThatIsAskedFor() throws Exception {
        ImportCalls.run(EDITION);
        String lines = new String(export("?published=true"), StandardCharsets.UTF_8);
        assertThat(lines)
                .contains("As readers see it", "For a while", "\"Now\"")
                .doesNotContain("Then", "As its writer has it", "embargoed", "Not before", "A draft");
        newsroom.clear();
        assertThat(ImportCalls.run(lines).getInt("rejected")).isZero();
    }

    @Test
    void exportIsPackedIfAskedFor() throws Exception {
        ImportCalls.run(ImportCalls.articles(500));
        byte[] plain = export("");
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        request("").header("Accept-Encoding", "br, gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(plain);
        }
        assertThat(packed.body().length).isLessThan(plain.length / 5);
    }

    @Test
    void badTopicsAndFrontsAreReportedAndTheOthersGoIn() {
        JsonPath job = ImportCalls.run("""
                {"topic": {"slug": "one", "name": "One", "kind": "thing"}}
                {"topic": {"slug": "two", "name": "Two", "kind": "place"}}
                {"headline": "About two", "topics": ["two"], "publish": true}
                {"front": {"name": "world", "title": "World", "slots": [{"position": 1, "article": "nobody"}]}}
                {"front": {"name": "world", "colour": "red"}}
                {"headline": "About one", "topics": ["one"]}
                """);
        assertThat(job.getInt("created")).isEqualTo(2);
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(1, 4, 5, 6);
        assertThat(newsroom.published()).containsExactly("About two");
    }

    @Test
    void onlyAdministratorsMayExport() {
        RestAssured.given().get("/editorial/v1/exports").then().statusCode(401);
        ImportCalls.admin()
                .get("/editorial/v1/exports?drafts=true")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("drafts"));
    }

    private byte[] export(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request(query).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(server.resolve("/editorial/v1/exports" + query))
                .header("Authorization", "Bearer " + TestKeys.ADMIN);
    }
}
