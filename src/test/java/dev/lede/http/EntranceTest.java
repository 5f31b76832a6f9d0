package dev.lede.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.lede.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntranceTest {

    private static final String PUBLIC = "/v1/test-only/caching/short";
    private static final String EDITORIAL = "/editorial/v1/test-only";
    private static final String MADE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, EDITORIAL, "/nowhere", "/v1/%25", "/problems", "/q/openapi"})
    void harmlessIdOfTheCallerIsTakenOver(String path) {
        given().header("X-Request-Id", "Ab.9_-z").get(path).then().header("X-Request-Id", "Ab.9_-z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb", "<script>", "é"})
    void otherIdIsReplaced(String id) {
        given().header("X-Request-Id", id).get(PUBLIC).then().header("X-Request-Id", matchesPattern(MADE));
    }

    @Test
    void overLongIdIsReplacedAndMissingOneMade() {
        given().header("X-Request-Id", "a".repeat(128)).get(PUBLIC).then().header("X-Request-Id", "a".repeat(128));
        given().header("X-Request-Id", "a".repeat(129)).get(PUBLIC).then().header("X-Request-Id", matchesPattern(MADE));
        when().get(PUBLIC).then().header("X-Request-Id", matchesPattern(MADE));
    }

    @Test
    void everyAnswerHasADateAndForbidsSniffing() {
        when().get("/nowhere")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Date", matchesPattern("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"));
    }

    @Test
    void nothingOfTheWritingSideIsStored() {
        Newsroom.admin().get(EDITORIAL).then().statusCode(200).header("Cache-Control", "no-store");
        Newsroom.admin().get(EDITORIAL + "/gone").then().statusCode(410).header("Cache-Control", "no-store");
        when().get(EDITORIAL).then().statusCode(401).header("Cache-Control", "no-store");
        Newsroom.admin().get("/editorial/nowhere").then().statusCode(404).header("Cache-Control", "no-store");
        when().options(EDITORIAL).then().statusCode(204).header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, "/v1/nowhere"})
    void anyPageMayReadThePublicSide(String path) {
        given().header("Origin", "https://reader.example")
                .get(path)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        "Access-Control-Expose-Headers",
                        "ETag, Link, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void preflightAllowsReadingOnly() {
        given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options(PUBLIC)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .header(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match, Last-Event-ID, X-Request-Id")
                .header("Access-Control-Max-Age", "86400")
                .header("Access-Control-Allow-Credentials", nullValue())
                .body(equalTo(""));
    }

    @Test
    void noPageOfAnotherOriginMayUseTheWritingSide() {
        Response answer = given().header("Origin", "https://reader.example")
                .header("Access-Control-Request-Method", "GET")
                .options(EDITORIAL);

        assertThat(answer.headers().asList()).extracting("name").noneMatch(name -> String.valueOf(name)
                .startsWith("Access-Control-"));
    }

    @Test
    void optionsNamesTheMethodsOfAnAddress() {
        when().options("/v1/test-only/caching/long").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST");
        when().options("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void writingFromThePageOfTheDocumentationIsNotRefused() {
        given().header("Origin", "https://other.example")
                .post("/v1/test-only/caching/long")
                .then()
                .statusCode(200);
    }

    @Test
    void documentationIsServed() {
        when().get("/docs").then().statusCode(200).contentType("text/html;charset=UTF-8");
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"));
    }
}
