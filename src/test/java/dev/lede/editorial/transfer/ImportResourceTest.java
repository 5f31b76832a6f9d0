package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {

    @Inject
    TestNewsroom newsroom;

    @TestHTTPResource
    URI server = URI.create("");

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void importIsAcceptedWithItsJobAndThenDone() {
        var accepted = ImportCalls.post(ImportCalls.articles(450));
        accepted.then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/editorial/v1/imports/[0-9a-f-]{36}"))
                .header("Cache-Control", "no-store")
                .body("status", equalTo("queued"))
                .body("read", equalTo(0))
                .body("errors.size()", equalTo(0));
        JsonPath job = ImportCalls.done(accepted.header("Location"));
        assertThat(counts(job)).isEqualTo("450 450 0 0 0");
        assertThat(newsroom.log()).hasSize(450);
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void sameImportAgainChangesNothing() {
        ImportCalls.run(ImportCalls.articles(30));
        assertThat(counts(ImportCalls.run(ImportCalls.articles(30).replace("Story 7\"", "Story seven\""))))
                .isEqualTo("30 0 1 29 0");
        assertThat(newsroom.log()).hasSize(31);
    }

    @Test
    void badLinesAreReportedAndTheOthersGoIn() {
        JsonPath job = ImportCalls.run("""
                {"headline": "One", "publish": true}

                {"headline": "Two", "publish": "yes"}
                {"headline": "", "genre": "X"}
                nonsense
                {"headline": "Six", "colour": "red"}
                [1]
                {"headline": "Eight", "sections": [{"blocks": [{"type": "paragraph", "text": 5}]}]}
                {"headline": "Nine", "publish": true}
                """);
        assertThat(counts(job)).isEqualTo("8 2 0 0 6");
        assertThat(newsroom.published()).containsExactly("Nine", "One");
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(job.getList("errors.detail", String.class))
                .containsExactly(
                        "/publish: This must be true or false.",
                        "/headline: There must be text here. /genre: This must be a word in lower case, at most 50 characters"
                                + " long.",
                        "The JSON is broken, at line 1, column 1.",
                        "/colour: Unknown member.",
                        "A line must be a JSON object.",
                        "/sections/0/blocks/0/text: This must be a text without NUL characters or halves of surrogate"
                                + " pairs.");
    }

    @Test
    void lineThatIsTooLongIsReportedAndTheOthersGoIn() {
        JsonPath job = ImportCalls.run("{\"headline\": \"One\"}\n{\"headline\": \"" + "x".repeat(2 * 1024 * 1024)
                + "\"}\n{\"headline\": \"Three\"}");
        assertThat(counts(job)).isEqualTo("3 2 0 0 1");
        assertThat(job.getString("errors[0].detail")).isEqualTo("The line is longer than 2097152 bytes.");
        assertThat(job.getInt("errors[0].line")).isEqualTo(2);
    }

    @Test
    void rejectedLinesAreAllCountedAndTheFirstThousandKept() {
        JsonPath job = ImportCalls.run("{}\n".repeat(1_234));
        assertThat(counts(job)).isEqualTo("1234 0 0 0 1234");
        assertThat(job.getList("errors.line", Integer.class)).hasSize(1_000).contains(1, 1_000);
    }

    @Test
    void gzipIsTakenAndOtherCodingsAreNot() {
        String location = ImportCalls.admin()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(ImportCalls.gzip(ImportCalls.articles(3)))
                .post("/editorial/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertThat(counts(ImportCalls.done(location))).isEqualTo("3 3 0 0 0");
        ImportCalls.admin()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "br")
                .body(new byte[] {1})
                .post("/editorial/v1/imports")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "gzip");
    }

    @Test
    void bodyOfAnotherTypeIsRefused() {
        ImportCalls.admin()
                .contentType("application/json")
                .body("{}")
                .post("/editorial/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void gzipThatBreaksOffLeavesNothing() {
        byte[] packed = ImportCalls.gzip(ImportCalls.articles(2_000));
        ImportCalls.admin()
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed, packed.length - 20))
                .post("/editorial/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The body is not gzip, or breaks off."));
        assertThat(count("import_job")).isZero();
        assertThat(count("import_chunk")).isZero();
        assertThat(newsroom.log()).isEmpty();
    }

    @Test
    void bodyThatBreaksOffLeavesNothing() throws IOException {
        String lines = ImportCalls.articles(2_000);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /editorial/v1/imports HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Authorization: Bearer " + TestKeys.ADMIN + "\r\nContent-Length: 10000000\r\n\r\n"
                                    + lines)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            while (count("import_chunk") == 0) {
                Thread.onSpinWait();
            }
        }
        while (count("import_job") > 0) {
            Thread.onSpinWait();
        }
        assertThat(count("import_chunk")).isZero();
        assertThat(newsroom.log()).isEmpty();
    }

    @Test
    void emptyImportIsDoneAtOnce() {
        assertThat(counts(ImportCalls.run("\n\n"))).isEqualTo("0 0 0 0 0");
    }

    @Test
    void unknownImportIsNotFound() {
        ImportCalls.admin()
                .get("/editorial/v1/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        ImportCalls.admin().get("/editorial/v1/imports/x").then().statusCode(400);
    }

    private static String counts(JsonPath job) {
        return "%d %d %d %d %d"
                .formatted(
                        job.getInt("read"),
                        job.getInt("created"),
                        job.getInt("updated"),
                        job.getInt("unchanged"),
                        job.getInt("rejected"));
    }

    private long count(String table) {
        return newsroom.sql().one("select count(*) as n from newsroom." + table, row -> row.getLong("n"));
    }
}
