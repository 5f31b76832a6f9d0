package dev.lede;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The newsroom's calls, as its tools make them. */
public final class Newsroom {
    /** The key that the tests are configured with. */
    public static final String KEY = "lede_admin_for-tests";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Newsroom() {}

    /** A request with the admin key. */
    public static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + KEY);
    }

    /** Makes a topic. */
    public static void topic(String slug, String name, String kind) {
        admin().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"kind\": \"" + kind + "\"}")
                .put("/editorial/v1/topics/{slug}", slug)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** Makes a front without slots, if there is none of the name. */
    public static void front(String name) {
        int status = admin().contentType("application/json")
                .body("{\"title\": \"Front page\", \"slots\": []}")
                .put("/editorial/v1/fronts/" + name)
                .statusCode();
        // 428: there is one, and nobody may replace it unseen
        assertThat(status).isIn(200, 201, 428);
    }

    /** Takes lines in and waits until the import is done. */
    public static Response take(List<String> lines) {
        Response started = admin().contentType("application/x-ndjson")
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/editorial/v1/imports");
        assertThat(started.statusCode()).isEqualTo(202);
        return await(started.header("Location"));
    }

    /** Waits until an import is done. */
    public static Response await(String location) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Response job = admin().get(location);
            assertThat(job.statusCode()).isEqualTo(200);
            String status = job.path("status");
            if (!status.equals("queued") && !status.equals("running")) {
                assertThat(status).isEqualTo("done");
                return job;
            }
            assertThat(Instant.now()).as("the import ends").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Takes lines in, none of which may be rejected. */
    public static void publish(String... lines) {
        Response job = take(List.of(lines));
        assertThat(job.<Integer>path("rejected")).as(job.asString()).isZero();
    }

    /** A line of an import: a published story with an abstract and two sections. */
    public static String story(String id, String publishedAt, String topics, String more) {
        return """
                {"externalId": "%1$s", "slug": "%1$s", "headline": "Headline of %1$s", "summary": "What %1$s says.", \
                "sections": [{"blocks": ["The news of %1$s."]}, {"heading": "More of it", "blocks": ["And more."]}], \
                "topics": [%3$s], "publish": true, "publishedAt": "%2$s"%4$s}""".formatted(id, publishedAt, topics, more);
    }
}
