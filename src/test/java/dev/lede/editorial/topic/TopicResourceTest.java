package dev.lede.editorial.topic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicResourceTest {

    @Inject
    TestNewsroom newsroom;

    @Inject
    PublicState state;

    @BeforeEach
    void clear() {
        newsroom.clear();
    }

    @Test
    void topicIsMadeAndLaterChangedAndReadersAreToldOfBoth() {
        State before = state.read();
        put("rare-earths", "{\"name\": \"Rare earth\", \"kind\": \"subject\"}")
                .statusCode(201)
                .header("Location", endsWith("/editorial/v1/topics/rare-earths"))
                .body("slug", equalTo("rare-earths"))
                .body("name", equalTo("Rare earth"))
                .body("kind", equalTo("subject"));
        State made = state.read();
        put("rare-earths", "{\"name\": \"Rare earths\", \"kind\": \"event\"}")
                .statusCode(200)
                .body("name", equalTo("Rare earths"));
        State changed = state.read();
        assertThat(changed.edition()).isEqualTo(before.edition());
        assertThat(made.changedAt()).isAfter(before.changedAt());
        assertThat(changed.changedAt()).isAfter(made.changedAt());
        String topic = newsroom.reader()
                .one(
                        "select slug || '|' || name || '|' || kind || '|' || article_count from published.topic",
                        row -> row.getString(1));
        assertThat(topic).isEqualTo("rare-earths|Rare earths|event|0");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        put("x", "{\"name\": \" \", \"kind\": \"thing\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/kind"));
    }

    @Test
    void unknownMembersAndOtherTypesAreRefused() {
        put("x", "{\"name\": \"X\", \"kind\": \"subject\", \"colour\": \"red\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
        put("x", "{\"name\": 1, \"kind\": \"subject\"}").statusCode(400).body("errors[0].pointer", equalTo("/name"));
        put("x", "").statusCode(400);
        put("Not%20a%20slug", "{\"name\": \"X\", \"kind\": \"subject\"}")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("slug"));
    }

    private static ValidatableResponse put(String slug, String body) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestKeys.ADMIN)
                .contentType("application/json")
                .body(body)
                .put("/editorial/v1/topics/" + slug)
                .then();
    }
}
