package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A node that is told to hold no index says so, and serves all else. */
@QuarkusTest
@TestProfile(WithoutIndexTest.NoIndex.class)
class WithoutIndexTest {
    public static class NoIndex implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.index.enabled", "false");
        }
    }

    @Test
    void whatNeedsTheIndexIsUnavailableWithTheReason() {
        publish(story("without-index", "2010-05-05T00:00:00Z", "", ""));
        for (String path : List.of(
                "/v1/search?q=a",
                "/v1/search/suggest?q=a",
                "/v1/articles/without-index/related",
                "/v1/articles?include=related")) {
            var answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.<String>path("detail")).contains("lede.index.enabled");
            assertThat(answer.header("Retry-After")).isNotNull();
        }
        assertThat(given().get("/v1/articles/without-index").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }
}
