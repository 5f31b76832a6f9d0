package dev.lede.http.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lede.http.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    private static final String BASE = "/v1/test-only/problems";

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/v1/test-only/problems/nowhere", "/q/nowhere", "/v1/test-only"})
    void unknownPathIsNotFoundAnywhereOnTheServer(String path) {
        String body = when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertThat(body)
                .isEqualTo(
                        "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,\"instance\":\"%s\"}"
                                .formatted(path));
    }

    @Test
    void wrongMethodNamesTheRightOnes() {
        problem(when().delete(BASE + "/drafts"), 405, "method-not-allowed")
                .header("Allow", "OPTIONS, POST, PUT")
                .body("detail", equalTo("This address answers OPTIONS, POST, PUT."));
        problem(when().post(BASE + "/gone"), 405, "method-not-allowed").header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void unacceptableTypeIs406() {
        problem(given().accept("image/png").get(BASE + "/moved"), 406, "not-acceptable");
    }

    @Test
    void bodyOfAnotherTypeIs415() {
        problem(given().contentType("text/plain").body("{}").post(BASE + "/drafts"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"headline": oops}         | The JSON is broken, at line 1, column 14.
                    {"headline": "a"           | The JSON ends too early, at line 1, column 17.
                    {"weight": 1, "weight": 2} | A member of the JSON is there twice, at line 1, column 23.
                    {} {}                      | A value in the body is not of its type.
                    """)
    void brokenJsonSaysWhere(String json, String detail) {
        problem(send(json), 400, "malformed-request").body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"headline": 1}                   | /headline        | This must be a text without NUL characters or halves of surrogate pairs.
                    {"headline": "a\\u0000"}          | /headline        | This must be a text without NUL characters or halves of surrogate pairs.
                    {"headline": "\\ud800"}           | /headline        | This must be a text without NUL characters or halves of surrogate pairs.
                    {"weight": "1"}                   | /weight          | This must be a whole number.
                    {"weight": 1.5}                   | /weight          | This must be a whole number.
                    {"weight": 99999999999}           | /weight          | This number is out of range.
                    {"urgent": "true"}                | /urgent          | This must be true or false.
                    {"at": "2026-06-12"}              | /at              | This must be a time with seconds and offset, such as 2026-06-12T08:30:00Z (RFC 3339).
                    {"at": 1781253000}                | /at              | This must be a time with seconds and offset, such as 2026-06-12T08:30:00Z (RFC 3339).
                    {"genre": "NEWS"}                 | /genre           | This must be one of: news, live-blog.
                    {"parts": {}}                     | /parts           | This must be a list.
                    {"parts": [{}, []]}               | /parts/1         | This must be an object.
                    {"parts": [{"heading": true}]}    | /parts/0/heading | This must be a text without NUL characters or halves of surrogate pairs.
                    []                                | ''               | This must be an object.
                    """)
    void valueOfAnotherTypeIsPointedAt(String json, String pointer, String detail) {
        problem(send(json), 400, "malformed-request")
                .body("detail", equalTo("A value in the body is not of its type."))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void everyUnknownMemberIsPointedAt() {
        problem(send("{\"parts\": [{\"heading\": \"a\", \"b/c~\": [1]}], \"headlin\": 1}"), 400, "unknown-member")
                .body("errors.size()", equalTo(2))
                .body("errors[0].pointer", equalTo("/parts/0/b~1c~0"))
                .body("errors[1].pointer", equalTo("/headlin"))
                .body(
                        "errors[1].detail",
                        equalTo("Unknown member; known here are: at, genre, headline, parts, urgent, weight."));
    }

    @Test
    void ofVeryManyFaultsTheFirstHundredAreNamed() {
        String members =
                IntStream.range(0, 101).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));

        problem(send("{" + members + "}"), 400, "unknown-member")
                .body("errors.size()", equalTo(100))
                .body("errors[99].pointer", equalTo("/x99"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2097153", "9223372036854775"})
    void announcedBodyAbove2MIs413WithoutBeingRead(String length) {
        assertThat(RawHttp.send(
                        "POST " + BASE + "/drafts HTTP/1.1",
                        "Content-Type: application/json",
                        "Content-Length: " + length,
                        "",
                        "{"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"type\":\"/problems/content-too-large\"", "may have 2097152 bytes.");
    }

    @Test
    void brokenRulesOfTheBodyAreAll422WithPointers() {
        problem(
                        send("{\"headline\": \"too long\", \"parts\": [{\"heading\": \"a\"}, {\"heading\": \" \"}]}"),
                        422,
                        "invalid-content")
                .body("detail", equalTo("2 rules are broken."))
                .body("errors[0].pointer", equalTo("/headline"))
                .body("errors[0].detail", equalTo("size must be between 0 and 5"))
                .body("errors[1].pointer", equalTo("/parts/1/heading"))
                .body("errors[1].detail", equalTo("must not be blank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void missingBodyIsMalformed(String body) {
        problem(send(body), 400, "malformed-request").body("detail", equalTo("This operation needs a body."));
    }

    @Test
    void goodBodyComesBackWithoutNullsAndWithWireNames() {
        String answer = send("{\"genre\": \"live-blog\", \"at\": \"2026-06-12T10:30:00.5+02:00\", \"weight\": 3}")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).isEqualTo("{\"weight\":3,\"at\":\"2026-06-12T08:30:00.500Z\",\"genre\":\"live-blog\"}");
    }

    @Test
    void pathParameterThatDoesNotParseIs400() {
        problem(when().get(BASE + "/ids/abc"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("id"))
                .body("errors[0].detail", equalTo("id must be a UUID; it was 'abc'."));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/%zz, The path or query has a '%' without two hexadecimal digits after it.",
        "/v1/%e, The path or query has a '%' without two hexadecimal digits after it.",
        "/v1/%ff, The path or query is not UTF-8 once it is percent-decoded.",
        "/v1/a%00b, The path or query has a NUL character (%00).",
        "/v1?q=%zz, The path or query has a '%' without two hexadecimal digits after it.",
        "/v1?q=%c3%28, The path or query is not UTF-8 once it is percent-decoded.",
        "/v1?q=%00, The path or query has a NUL character (%00).",
        "/v1?q=caf\u00e9, The path or query has a character that must be percent-encoded as UTF-8.",
        "/v1/[a], The path or query has a character that must be percent-encoded as UTF-8.",
        "/v1?q=a|b, The path or query has a character that must be percent-encoded as UTF-8.",
        "/v1/a;b=c, 'The path has a '';''; there are no matrix parameters here, and as text it is %3B.'"
    })
    void brokenEncodingOfTheTargetIsMalformed(String target, String detail) {
        assertThat(RawHttp.send("GET " + target + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("application/problem+json", "\"type\":\"/problems/malformed-request\"")
                .contains("\"detail\":\"" + detail + "\"");
    }

    @Test
    void missingHostIsMalformed() {
        assertThat(RawHttp.exchange("GET /v1 HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("\"type\":\"/problems/malformed-request\"", "X-Request-Id: ");
    }

    @Test
    void headerFieldsAbove16KAre431() {
        assertThat(RawHttp.send("GET /v1 HTTP/1.1", "Cookie: " + "c".repeat(16 * 1024)))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"type\":\"/problems/headers-too-large\"", "may have 16384 bytes.");
        assertThat(RawHttp.send("GET /v1/nowhere HTTP/1.1", "Cookie: " + "c".repeat(15 * 1024)))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void targetAbove8KIs414() {
        assertThat(RawHttp.send("GET /" + "a".repeat(8 * 1024) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"type\":\"/problems/uri-too-long\"", "may have 8192 bytes.");
        assertThat(RawHttp.send("GET /" + "a".repeat(8 * 1024 - 1) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void chunkedBodyAbove2MIs413() {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        assertThat(RawHttp.send(
                        "POST " + BASE + "/drafts HTTP/1.1",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked",
                        "",
                        chunk.repeat(33) + "0"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"type\":\"/problems/content-too-large\"");
    }

    @Test
    void unlimitedBodyIsReadToItsEnd() {
        given().contentType("application/octet-stream")
                .body(new byte[3 * 1024 * 1024])
                .post(BASE + "/streams")
                .then()
                .statusCode(200)
                .body(equalTo("3145728"));
    }

    @Test
    void missingAndWrongKeysAre401WithAChallenge() {
        String missing = problem(when().get(BASE + "/locked"), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer")
                .extract()
                .path("detail");
        String wrong = problem(when().get(BASE + "/wrong-key"), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer")
                .extract()
                .path("detail");
        assertThat(missing).isEqualTo(wrong).isEqualTo("Send a valid key as `Authorization: Bearer KEY`.");
    }

    @Test
    void missingKeyComesBeforeWrongParameters() {
        problem(when().get(BASE + "/locked?nonsense=1"), 401, "unauthenticated");
    }

    @Test
    void littleRoleIs403() {
        problem(when().get(BASE + "/little-role"), 403, "forbidden")
                .body("detail", equalTo("The key's role does not allow this."));
    }

    @Test
    void failureOfTheProgramShowsNothingOfIt() {
        String body =
                when().get(BASE + "/broken").then().statusCode(500).extract().asString();
        assertThat(body)
                .isEqualTo("{\"type\":\"/problems/internal-error\",\"title\":\"Internal error\",\"status\":500,"
                        + "\"instance\":\"/v1/test-only/problems/broken\"}");
    }

    @Test
    void failureBelowJaxRsIsAProblemToo() {
        problem(when().get("/test-only/route/broken"), 500, "internal-error");
        problem(when().get("/test-only/route/locked"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        problem(when().get("/test-only/route/teapot"), 503, "unavailable").header("Retry-After", "5");
    }

    @Test
    void withdrawnIsGone() {
        problem(when().get(BASE + "/gone"), 410, "gone").body("detail", equalTo("Withdrawn by its editors."));
    }

    @Test
    void movedIs308WithoutABody() {
        given().redirects()
                .follow(false)
                .get(BASE + "/moved")
                .then()
                .statusCode(308)
                .header("Location", "/v1/test-only/problems/new")
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/test-only/problems/gone", "/v1/test-only/problems/broken", "/v1/%25%zz"})
    void errorOfHeadHasNoBody(String path) {
        String answer = RawHttp.send("HEAD " + path + " HTTP/1.1");
        assertThat(answer)
                .contains("application/problem+json")
                .endsWith("\r\n\r\n")
                .doesNotContain("{");
    }

    @Test
    void typeOfAProblemIsAPage() {
        when().get("/problems/precondition-required")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body("html.head.title", equalTo("Precondition required"));
        when().get("/problems").then().statusCode(200).body("html.body.ul.li.size()", equalTo(21));
        problem(when().get("/problems/nonsense"), 404, "not-found");
    }

    private static Response send(String json) {
        return given().contentType("application/json").body(json).post(BASE + "/drafts");
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + slug));
    }
}
