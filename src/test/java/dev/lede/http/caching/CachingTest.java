package dev.lede.http.caching;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import dev.lede.http.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CachingTest {

    private static final String BASE = "/v1/test-only/caching";
    private static final String LONG_BODY = "{\"text\":\"" + "long ".repeat(1000) + "\"}";

    @Test
    void answerSaysHowItMayBeCached() {
        coded("gzip")
                .get(BASE + "/long")
                .then()
                .statusCode(200)
                .header("Last-Modified", "Fri, 12 Jun 2026 08:00:00 GMT")
                .header("Cache-Control", "public, max-age=10, stale-while-revalidate=5, stale-if-error=3600")
                .header("Vary", "Accept-Encoding, Authorization")
                .header("Surrogate-Key", "article:1 topic:energy")
                .header("Cache-Groups", "\"article:1\", \"topic:energy\"")
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Content-Encoding", "gzip");
    }

    @Test
    void tagsAndFreshnessAreNotWritten() {
        when().get(BASE + "/short").then().body(equalTo("{\"text\":\"short\"}"));
    }

    @Test
    void shortAnswerIsNotCoded() {
        coded("gzip, br").get(BASE + "/short").then().header("Content-Encoding", nullValue());
    }

    @Test
    void codingsHoldTheSameBodyUnderTagsOfTheirOwn() throws IOException {
        Response identity = coded("identity").get(BASE + "/long");
        Response gzip = coded("gzip").get(BASE + "/long");
        Response brotli = coded("br").get(BASE + "/long");
        Brotli4jLoader.ensureAvailability();

        assertThat(identity.asString()).isEqualTo(LONG_BODY);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.asByteArray())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(LONG_BODY);
        assertThat(Decoder.decompress(brotli.asByteArray()).getDecompressedData())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(LONG_BODY);
        String tag = identity.header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(gzip.header("ETag")).isEqualTo(tag.replaceAll("\"$", "-gzip\""));
        assertThat(brotli.header("ETag")).isEqualTo(tag.replaceAll("\"$", "-br\""));
        for (Response answer : List.of(identity, gzip, brotli)) {
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.asByteArray().length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br"})
    void headHasTheHeadersOfGet(String coding) {
        Response get = coded(coding).get(BASE + "/long");
        Response head = coded(coding).head(BASE + "/long");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        for (String name : List.of(
                "ETag",
                "Last-Modified",
                "Cache-Control",
                "Vary",
                "Surrogate-Key",
                "Cache-Groups",
                "Content-Type",
                "Content-Length")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
        assertThat(head.header("Content-Encoding")).isEqualTo(get.header("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void callerThatHasItGets304WithTheSameHeaders(String method) {
        Response whole = coded("gzip").get(BASE + "/long");
        Response answer = coded("gzip")
                .header("If-None-Match", "\"other\", W/" + whole.header("ETag"))
                .request(method, BASE + "/long");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asByteArray()).isEmpty();
        for (String name : List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Surrogate-Key", "Cache-Groups")) {
            assertThat(answer.header(name)).as(name).isEqualTo(whole.header(name));
        }
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("Content-Type")).isNull();
    }

    @Test
    void rawAnswer304EndsWithItsHeaders() {
        assertThat(RawHttp.send("GET " + BASE + "/short HTTP/1.1", "If-None-Match: *"))
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void tagOfAnotherCodingIsAnotherAnswer() {
        String tag = coded("identity").get(BASE + "/long").header("ETag");
        coded("gzip").header("If-None-Match", tag).get(BASE + "/long").then().statusCode(200);
    }

    @Test
    void unmodifiedSinceIs304OnlyWithoutATag() {
        String date = "Fri, 12 Jun 2026 08:00:00 GMT";
        given().header("If-Modified-Since", date).get(BASE + "/short").then().statusCode(304);
        given().header("If-Modified-Since", date)
                .header("If-None-Match", "\"other\"")
                .get(BASE + "/short")
                .then()
                .statusCode(200);
        given().header("If-Modified-Since", "Fri, 12 Jun 2026 07:59:59 GMT")
                .get(BASE + "/short")
                .then()
                .statusCode(200);
    }

    @Test
    void answerToAWriteIsNotCacheable() {
        when().post(BASE + "/long")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", nullValue());
    }

    @Test
    void resourceWithTwoTypesVariesByAccept() {
        given().accept("application/ld+json")
                .get(BASE + "/typed")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/ld+json;charset=UTF-8")
                .header("Vary", "Accept, Accept-Encoding, Authorization")
                .header("Surrogate-Key", nullValue())
                .body(equalTo("{\"text\":\"linked\"}"));
        when().get(BASE + "/typed")
                .then()
                .header("Vary", "Accept, Accept-Encoding, Authorization")
                .body("text", equalTo("short"));
    }

    @Test
    void answerThatCannotBeWrittenIsAnInternalError() {
        when().get(BASE + "/unwritable")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("type", equalTo("/problems/internal-error"));
    }

    @Test
    void answerWithItsOwnBytesIsCachedToo() {
        when().get(BASE + "/feed")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/atom+xml;charset=UTF-8")
                .header(
                        "ETag",
                        equalTo(Rendition.of("<feed/>".getBytes(StandardCharsets.UTF_8), ContentCoding.IDENTITY)
                                .entityTag()))
                .body(equalTo("<feed/>"));
    }

    @Test
    void pageHasItsLinksInsideAndInTheHeader() {
        when().get(BASE + "/page")
                .then()
                .statusCode(200)
                .header(
                        "Link",
                        "</v1/test-only/caching/page>; rel=\"self\", </v1/test-only/caching/page?cursor=2>; rel=\"next\"")
                .body(equalTo("{\"items\":[\"a\"],\"links\":{\"self\":\"/v1/test-only/caching/page\","
                        + "\"next\":\"/v1/test-only/caching/page?cursor=2\"},\"total\":3}"));
        when().get(BASE + "/page?cursor=2")
                .then()
                .header("Link", "</v1/test-only/caching/page?cursor=2>; rel=\"self\"");
    }

    /** Asks for a coding, and leaves the body as it comes. */
    private static RequestSpecification coded(String acceptEncoding) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", acceptEncoding);
    }
}
