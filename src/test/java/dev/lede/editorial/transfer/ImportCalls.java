package dev.lede.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.access.TestKeys;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Imports as a caller sends and watches them. */
final class ImportCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ImportCalls() {}

    static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + TestKeys.ADMIN);
    }

    static Response post(String lines) {
        return admin().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/imports");
    }

    /** Posts lines and waits until they are worked. */
    static JsonPath run(String lines) {
        Response accepted = post(lines);
        assertThat(accepted.statusCode()).isEqualTo(202);
        return done(accepted.header("Location"));
    }

    static JsonPath done(String location) {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonPath job = job(location);
        while (!job.getString("status").equals("done") && Instant.now().isBefore(limit)) {
            Thread.onSpinWait();
            job = job(location);
        }
        assertThat(job.getString("status")).isEqualTo("done");
        return job;
    }

    static JsonPath job(String location) {
        return admin().get(location).then().statusCode(200).extract().jsonPath();
    }

    /** Lines of so many different articles. */
    static String articles(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n ->
                        "{\"externalId\": \"x-%1$d\", \"headline\": \"Story %1$d\", \"publish\": true}".formatted(n))
                .collect(Collectors.joining("\n"));
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
