package dev.lede.delivery.changes;

import static dev.lede.editorial.Desk.act;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A listener is shown just what a page of the log with the same key shows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(ChangeStreamTest.OfFewListeners.class)
class StreamRightsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** For so long a key that was looked up is taken for what it was. */
    private static final long REMEMBERED = 1_100_000_000;

    @Inject
    TestNewsroom newsroom;

    @Inject
    Audience audience;

    @Inject
    LogTail tail;

    private final List<String> stories = new ArrayList<>();
    private final Map<String, String> keyIds = new HashMap<>();

    @BeforeEach
    void begin() throws InterruptedException {
        newsroom.clear();
        newsroom.topics("energy", "mining");
        while (tail.recent().reached() > 0 || audience.size() > 0) {
            if (audience.size() == 0) {
                new StreamReader("").close();
            }
            Thread.sleep(50);
        }
        for (String syndication : List.of("open", "partners", "none")) {
            stories.add(Desk.post("{'headline': 'For " + syndication
                            + "', 'topics': ['energy'], 'rights': {'syndication': '" + syndication + "'}}")
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
    }

    /** By each kind of caller, how many of the three stories are restricted to it. */
    private Map<@Nullable String, Integer> callers() {
        Map<@Nullable String, Integer> restricted = new HashMap<>();
        restricted.put(null, 2);
        restricted.put(key("{'stories': 'open'}"), 2);
        restricted.put(key("{'stories': 'partners'}"), 1);
        restricted.put(key("{'stories': 'partners', 'topics': ['energy']}"), 1);
        restricted.put(key("{'stories': 'partners', 'topics': ['mining']}"), 2);
        restricted.put(key("{'stories': 'own'}"), 0);
        restricted.put(TestKeys.ADMIN, 0);
        return restricted;
    }

    @Test
    void liveAndResumedItIsWhatThePageWithTheSameKeyHas() {
        callers().forEach((key, restricted) -> {
            long before = edition();
            try (StreamReader stream = stream("", key);
                    StreamReader other = stream("", null)) {
                stream.next("retry: ");
                publishAll();
                List<JsonNode> page = page(key, before);
                assertThat(page).hasSize(3);
                assertThat(page.stream()
                                .filter(item -> item.at("/article/access").isTextual()))
                        .hasSize(restricted);
                assertThat(items(stream, 3)).isEqualTo(page);
                // who listens beside it is shown no more for that
                assertThat(items(other, 3)).isEqualTo(page(null, before));
            }
            try (StreamReader resumed = stream("", key, "Last-Event-ID: " + (before + 1))) {
                assertThat(items(resumed, 2)).isEqualTo(page(key, before + 1));
            }
        });
    }

    @Test
    void oneWhoComesFromFarBehindIsShownTheSame() {
        publishAll();
        newsroom.take(IntStream.range(0, Recent.MOST + 100)
                .mapToObj(i -> "{'headline': 'Number %1$d', 'slug': 'number-%1$d', 'publish': true}".formatted(i))
                .toArray(String[]::new));
        callers().keySet().forEach(key -> {
            try (StreamReader stream = stream("?after=0", key)) {
                assertThat(items(stream, 3)).isEqualTo(page(key, 0).subList(0, 3));
            }
        });
    }

    @Test
    void aNewRevisionWithOtherRightsIsShownAsThePageShowsIt() {
        String key = key("{'stories': 'partners'}");
        publishAll();
        try (StreamReader stream = stream("?after=3", key);
                StreamReader open = stream("?after=3", null)) {
            Desk.patch(stories.get(0), 1, "{'rights': {'syndication': 'none'}}").statusCode(200);
            act(stories.get(0), "publish", "{}").statusCode(200);
            assertThat(items(stream, 1)).isEqualTo(page(key, 3));
            assertThat(items(open, 1)).isEqualTo(page(null, 3));
            assertThat(page(key, 3).get(0).at("/article/access").asText()).isEqualTo("restricted");
        }
        // the entry from when it was open, too
        try (StreamReader stream = stream("?after=0", key)) {
            assertThat(items(stream, 1)).isEqualTo(page(key, 0).subList(0, 1));
        }
    }

    @Test
    void aKeyThatIsRevokedIsSentNothingMoreAndItsStreamEnds() {
        String key = key("{'stories': 'own'}");
        try (StreamReader stream = stream("", key)) {
            publishAll();
            items(stream, 3);
            Desk.key().delete("/editorial/v1/keys/" + keyIds.get(key)).then().statusCode(204);
            LockSupport.parkNanos(REMEMBERED);
            publishAll();
            assertThatThrownBy(() -> stream.next("data: ")).hasMessageContaining("has ended");
        }
        given().header("Authorization", "Bearer " + key)
                .get("/v1/changes/stream")
                .then()
                .statusCode(401);
    }

    @Test
    void theStreamOfAKeyThatExpiresEndsThoughNothingHappens() {
        String key = key("{'stories': 'partners'}");
        try (StreamReader stream = stream("", key);
                StreamReader open = stream("", null)) {
            newsroom.sql().change("update newsroom.key set expires_at = clock_timestamp()");
            assertThatThrownBy(() -> stream.next("data: ")).hasMessageContaining("has ended");
            open.next(": alive");
        }
    }

    @Test
    void aKeyThatOpensLessIsShownLess() {
        String key = key("{'stories': 'own'}");
        try (StreamReader stream = stream("", key)) {
            publishAll();
            assertThat(items(stream, 3))
                    .noneMatch(item -> item.at("/article/access").isTextual());
            newsroom.sql()
                    .change(
                            "update newsroom.key set stories = 'open' where id = ?",
                            UUID.fromString(keyIds.getOrDefault(key, "")));
            LockSupport.parkNanos(REMEMBERED);
            publishAll();
            assertThat(items(stream, 3)).isEqualTo(page(key, 3)).anyMatch(item -> item.at("/article/access")
                    .isTextual());
        }
    }

    @Test
    void aKeyThatIsRevokedWhileItWaitsIsRefused() throws Exception {
        String key = key("{'stories': 'own'}");
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> as(key).get("/v1/changes?after=0&wait=30"));
        while (audience.size() < 1) {
            LockSupport.parkNanos(10_000_000);
        }
        Desk.key().delete("/editorial/v1/keys/" + keyIds.get(key)).then().statusCode(204);
        LockSupport.parkNanos(REMEMBERED);
        publishAll();
        waiting.get().then().statusCode(401);
        assertThat(audience.size()).isZero();
    }

    private void publishAll() {
        stories.forEach(id -> act(id, "publish", "{}").statusCode(200));
    }

    private static long edition() {
        return Mirror.get("/v1/changes").path("edition").asLong();
    }

    private static List<JsonNode> items(StreamReader stream, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> json(stream.next("data: ")))
                .toList();
    }

    private static List<JsonNode> page(@Nullable String key, long after) {
        Response answer = as(key).get("/v1/changes?compactTo=0&limit=1000&after=" + after);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        json(answer.asString()).path("items").forEach(items::add);
        return items;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamReader stream(String parameters, @Nullable String key, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (key != null) {
            all.add("Authorization: Bearer " + key);
        }
        StreamReader stream = new StreamReader(parameters, all.toArray(String[]::new));
        assertThat(stream.head()).contains("HTTP/1.1 200 OK");
        return stream;
    }

    private static RequestSpecification as(@Nullable String key) {
        return key == null ? given() : given().header("Authorization", "Bearer " + key);
    }

    private String key(String entitlements) {
        Response made = Desk.json("{'name': '" + UUID.randomUUID()
                        + "', 'role': 'reader', 'limit': {'requests': 100000, 'per': 'PT1M'}, 'entitlements': "
                        + entitlements + "}")
                .post("/editorial/v1/keys");
        made.then().statusCode(201);
        keyIds.put(made.path("key"), made.path("id"));
        return made.path("key");
    }
}
