package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrendingTest {

    @Inject
    TestNewsroom newsroom;

    @Test
    void aTopicTrendsWhenItsDayStandsOutAgainstItsOwnMonth() {
        topic("trend-flood", "Trend: flood", "event");
        topic("trend-football", "Trend: football", "subject");
        topic("trend-quiet", "Trend: quiet", "subject");
        topic("trend-loaded", "Trend: loaded", "subject");
        Instant now = newsroom.now();
        List<String> lines = new ArrayList<>();
        // three on a day that usually has none; four on a day that usually has three; one
        add(lines, "trend-flood", 3, now.minus(Duration.ofHours(2)));
        add(lines, "trend-football", 4, now.minus(Duration.ofHours(3)));
        for (int day = 2; day < 31; day++) {
            add(lines, "trend-football", 3, now.minus(Duration.ofDays(day)));
        }
        add(lines, "trend-quiet", 1, now.minus(Duration.ofHours(2)));
        for (int i = 0; i < 3; i++) {
            lines.add(
                    ("{\"externalId\": \"trend-loaded-%d\", \"headline\": \"Loaded %d\", \"topics\": [\"trend-loaded\"],"
                                    + " \"publish\": true}")
                            .formatted(i, i));
        }
        publish(lines.toArray(String[]::new));
        assertThat(given().get("/v1/topics?order=trending&q=trend:").<List<String>>path("items.slug"))
                .containsExactly("trend-flood", "trend-football");
        assertThat(given().get("/v1/topics?order=trending&q=trend:&kind=event&limit=1")
                        .<List<String>>path("items.slug"))
                .containsExactly("trend-flood");
        assertThat(given().get("/v1/topics?order=trending&cursor=x").statusCode())
                .isEqualTo(400);
    }

    private static void add(List<String> lines, String topic, int stories, Instant at) {
        for (int i = 0; i < stories; i++) {
            lines.add(story(topic + "-" + lines.size(), at.toString(), "\"" + topic + "\"", ""));
        }
    }
}
