package dev.lede.delivery.changes;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(ChangeStreamTest.OfFewListeners.class)
class ChangeStreamTest {

    public static class OfFewListeners implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.changes.heartbeat", "PT0.2S", "lede.changes.listeners", "3");
        }
    }

    @Inject
    TestNewsroom newsroom;

    @Inject
    Audience audience;

    @Inject
    LogTail tail;

    /** The tail takes the emptied log for a restored one and dismisses whom it has; only then does a test begin. */
    @BeforeEach
    void clear() throws InterruptedException {
        newsroom.clear();
        newsroom.topics("energy", "mining");
        while (tail.recent().reached() > 0 || audience.size() > 0) {
            if (audience.size() == 0) {
                new StreamReader("").close();
            }
            Thread.sleep(50);
        }
    }

    @Test
    void aStreamBeginsNowAndSendsWhatThePagesSend() throws IOException {
        published("Before");
        try (StreamReader stream = new StreamReader("")) {
            assertThat(stream.head())
                    .contains("HTTP/1.1 200 OK", "Cache-Control: no-store", "X-Accel-Buffering: no")
                    .contains("Access-Control-Allow-Origin: *", "Content-Type: text/event-stream;charset=UTF-8")
                    .anyMatch(line -> line.startsWith("X-Request-Id: "));
            assertThat(stream.next("retry: ")).isEqualTo("3000");
            published("After");
            assertThat(stream.next("id: ")).isEqualTo("2");
            assertThat(stream.line()).isEqualTo("event: published");
            assertThat(new ObjectMapper().readTree(stream.next("data: ")))
                    .isEqualTo(Mirror.get("/v1/changes?after=1").at("/items/0"));
        }
    }

    @Test
    void aListenerThatIsCutOffFiftyTimesMissesNothingAndHearsNothingTwice() throws Exception {
        String id = published("Ever new");
        ExecutorService desk = Executors.newSingleThreadExecutor();
        Future<?> writing = desk.submit(() ->
                IntStream.range(0, 200).forEach(i -> act(id, "publish", "{}").statusCode(200)));
        Random random = new Random(50);
        List<Long> heard = new ArrayList<>();
        for (int cut = 0; cut < 50; cut++) {
            String last = heard.isEmpty() ? "0" : String.valueOf(heard.get(heard.size() - 1));
            try (StreamReader stream = new StreamReader("?after=0", "Last-Event-ID: " + last)) {
                for (int i = random.nextInt(4); i > 0 && heard.size() < 201; i--) {
                    heard.add(Long.parseLong(stream.next("id: ")));
                }
            }
        }
        try (StreamReader stream =
                new StreamReader("", "Last-Event-ID: " + (heard.isEmpty() ? 0 : heard.get(heard.size() - 1)))) {
            while (heard.size() < 201) {
                heard.add(Long.parseLong(stream.next("id: ")));
            }
        }
        writing.get();
        desk.shutdown();
        assertThat(heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 201).boxed().toList());
    }

    @Test
    void oneWhoComesFromFarBehindOrReadsSlowlyIsBroughtUp() {
        newsroom.take(IntStream.range(0, 3_000)
                .mapToObj(i -> "{'headline': 'Number %1$d', 'slug': 'number-%1$d', 'summary': '%2$s', 'publish': true}"
                        .formatted(i, "Long. ".repeat(150)))
                .toArray(String[]::new));
        try (StreamReader stream = new StreamReader("?after=0")) {
            // meanwhile the connection is full
            LockSupport.parkNanos(500_000_000);
            for (long edition = 1; edition <= 3_000; edition++) {
                assertThat(stream.next("id: ")).isEqualTo(String.valueOf(edition));
            }
            published("And live");
            assertThat(stream.next("id: ")).isEqualTo("3001");
        }
    }

    @Test
    void aFilterSeesWhatLeavesItsTopicAndWhatIsGoneAndWhatItsTopicIsCalledNow() {
        String id = Desk.post("{'headline': 'Of energy', 'topics': ['energy']}")
                .statusCode(201)
                .extract()
                .path("id");
        String other = Desk.post("{'headline': 'Of mining', 'topics': ['mining']}")
                .statusCode(201)
                .extract()
                .path("id");
        try (StreamReader stream = new StreamReader("?topic=energy&types=published,moved,updated,withdrawn")) {
            stream.next("retry: ");
            act(other, "publish", "{}").statusCode(200);
            act(id, "publish", "{}").statusCode(200);
            assertThat(stream.next("id: ")).isEqualTo("2");
            Desk.json("{'name': 'Power', 'kind': 'subject', 'slug': 'power'}")
                    .put("/editorial/v1/topics/energy")
                    .then()
                    .statusCode(200);
            assertThat(stream.next("id: ")).isEqualTo("3");
            act(id, "publish", "{}").statusCode(200);
            assertThat(stream.next("id: ")).isEqualTo("4");
            Desk.patch(id, 1, "{'topics': ['mining']}").statusCode(200);
            act(id, "publish", "{}").statusCode(200);
            assertThat(stream.next("id: ")).isEqualTo("5");
            act(id, "withdraw", "{'reason': 'No.'}").statusCode(200);
            act(other, "withdraw", "{'reason': 'No.'}").statusCode(200);
        }
        assertThat(Mirror.get("/v1/changes?after=1&topic=power").path("items").findValuesAsText("edition"))
                .containsExactly("2", "3", "4", "5");
        assertThat(Mirror.get("/v1/changes?after=4&topic=mining&types=withdrawn")
                        .path("items")
                        .findValuesAsText("edition"))
                .containsExactly("6", "7");
    }

    @Test
    void aHeartbeatSaysThatTheConnectionLives() {
        try (StreamReader stream = new StreamReader("")) {
            stream.next(": alive");
            stream.next(": alive");
        }
    }

    @Test
    void oneListenerMoreThanMayBeIsRefusedUntilAnotherLeaves() throws InterruptedException {
        try (StreamReader first = new StreamReader("");
                StreamReader second = new StreamReader("")) {
            StreamReader third = new StreamReader("");
            given().get("/v1/changes/stream").then().statusCode(503).header("Retry-After", equalTo("10"));
            given().get("/v1/changes?wait=1").then().statusCode(503);
            given().get("/v1/changes").then().statusCode(200);
            assertThat(List.of(first, second, third))
                    .allSatisfy(stream -> assertThat(stream.head()).contains("HTTP/1.1 200 OK"));
            third.close();
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (audience.size() > 2 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            try (StreamReader again = new StreamReader("")) {
                assertThat(again.head()).contains("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void aPlaceThatIsNoneIsRefusedAndTheHeadIsToBeHad() {
        given().get("/v1/changes/stream?after=1").then().statusCode(400);
        given().header("Last-Event-ID", "one").get("/v1/changes/stream").then().statusCode(400);
        given().get("/v1/changes/stream?limit=1").then().statusCode(400);
        given().head("/v1/changes/stream").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }
}
