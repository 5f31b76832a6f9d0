package dev.lede.editorial.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.lede.Newsroom;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyResourceTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.sql().change("delete from newsroom.key");
    }

    @Test
    void keyIsShownOnceAndOnlyItsHashIsKept() {
        Response made = make("{\"name\": \"Desk\", \"role\": \"editor\"}");
        made.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .header("Location", matchesPattern(".*/editorial/v1/keys/" + made.path("id")))
                .body("key", matchesPattern("lede_editor_[0-9a-f]{12}_[A-Za-z0-9_-]{43}"))
                .body("prefix", equalTo(made.<String>path("key").substring(0, 24)));
        Newsroom.admin()
                .get("/editorial/v1/keys")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].name", equalTo("Desk"))
                .body("items[0].role", equalTo("editor"))
                .body("items[0].createdBy", equalTo("admin"))
                .body("items[0].key", nullValue())
                .body("items[0].hash", nullValue());
        String everything = newsroom.sql()
                .one("select string_agg(k::text, ' ') as all from newsroom.key k", row -> row.getString("all"));
        assertThat(everything).doesNotContain(made.<String>path("key").substring(25));
    }

    @Test
    void keyOpensWhatItsRoleAllows() {
        String writer = make("{\"name\": \"W\", \"role\": \"writer\"}").path("key");
        String editor = make("{\"name\": \"E\", \"role\": \"editor\"}").path("key");
        assertThat(topic(writer)).isEqualTo(403);
        assertThat(topic(editor)).isIn(200, 201);
        assertThat(keys(editor)).isEqualTo(403);
        // a thing that is not there is refused in the same way
        given().header("Authorization", "Bearer " + editor)
                .get("/editorial/v1/keys/01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2")
                .then()
                .statusCode(403);
    }

    @Test
    void revokedKeyOpensNothingFromThenOn() {
        Response made = make("{\"name\": \"Gone\", \"role\": \"admin\"}");
        String key = made.path("key");
        assertThat(keys(key)).isEqualTo(200);
        String address = "/editorial/v1/keys/" + made.path("id");
        Newsroom.admin().delete(address).then().statusCode(204);
        assertThat(keys(key)).isEqualTo(401);
        Newsroom.admin().delete(address).then().statusCode(404);
    }

    @Test
    void expiredKeyIsAsGoodAsNone() {
        Instant later = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        Response made = make("{\"name\": \"Brief\", \"role\": \"admin\", \"expiresAt\": \"" + later + "\"}");
        made.then().statusCode(201).body("expiresAt", equalTo(later.toString()));
        String key = made.path("key");
        assertThat(keys(key)).isEqualTo(200);
        newsroom.sql().change("update newsroom.key set expires_at = now() - interval '1 second'");
        assertThat(keys(key)).isEqualTo(401);
    }

    @Test
    void everyCharacterOfAKeyCounts() {
        String key = make("{\"name\": \"Exact\", \"role\": \"admin\"}").path("key");
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(keys(key.substring(0, i) + other + key.substring(i + 1)))
                    .as("changed at %d", i)
                    .isEqualTo(401);
        }
        assertThat(keys(key + "A")).isEqualTo(401);
        assertThat(keys(key.substring(0, key.length() - 1))).isEqualTo(401);
    }

    @Test
    void useIsNotedToTheMinute() {
        Response made = make("{\"name\": \"Used\", \"role\": \"admin\"}");
        String address = "/editorial/v1/keys/" + made.path("id");
        Newsroom.admin().get(address).then().body("lastUsedAt", nullValue());
        keys(made.path("key"));
        String first = Newsroom.admin().get(address).path("lastUsedAt");
        assertThat(first).isNotNull();
        keys(made.path("key"));
        Newsroom.admin().get(address).then().body("lastUsedAt", equalTo(first));
    }

    @Test
    void everythingWrongWithADraftIsSaidAtOnce() {
        make("{\"role\": \"owner\", \"expiresAt\": \"2001-01-01T00:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/role", "/expiresAt"));
        make("{\"name\": \"x\", \"role\": \"writer\", \"secret\": 1}").then().statusCode(400);
        make("{\"name\": \"Admin\", \"role\": \"writer\"}").then().statusCode(422);
        make("{\"name\": \"Twice\", \"role\": \"writer\"}").then().statusCode(201);
        make("{\"name\": \"Twice\", \"role\": \"writer\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].detail", notNullValue());
    }

    @Test
    void secretAnswerComesAgainForItsCallerOnly() {
        String body = "{\"name\": \"Once\", \"role\": \"reader\"}";
        Response first = make(body, "k-1");
        first.then().statusCode(201);
        Response again = make(body, "k-1");
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(text("select body from newsroom.idempotent_answer where key = 'k-1' and caller = 'admin'"))
                .doesNotContain("lede_reader")
                .isNotEmpty();
        assertThat(again.contentType()).isEqualTo(first.contentType());
        Newsroom.admin().get("/editorial/v1/keys").then().body("items.size()", equalTo(1));
        newsroom.sql().change("delete from newsroom.idempotent_answer where key = 'k-1'");
        make(body, "k-1").then().statusCode(not(201));
    }

    private static Response make(String body) {
        return Newsroom.admin().contentType("application/json").body(body).post("/editorial/v1/keys");
    }

    private static Response make(String body, String idempotencyKey) {
        return Newsroom.admin()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body)
                .post("/editorial/v1/keys");
    }

    private static int keys(String key) {
        return given().header("Authorization", "Bearer " + key)
                .get("/editorial/v1/keys")
                .statusCode();
    }

    private static int topic(String key) {
        return given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body("{\"name\": \"T\", \"kind\": \"subject\"}")
                .put("/editorial/v1/topics/key-test")
                .statusCode();
    }

    private String text(String query) {
        return newsroom.sql().one(query, row -> row.getString(1));
    }
}
