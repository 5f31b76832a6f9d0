package dev.lede.delivery.changes;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.draft;
import static dev.lede.editorial.Desk.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ChangeResourceTest {

    private static final long PATIENCE = 30_000_000_000L;
    private static final long HALF_A_SECOND = 500_000_000;

    @Inject
    TestNewsroom newsroom;

    @Inject
    Audience audience;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("energy", "mining");
    }

    @Test
    void anEntryHasTheArticleAsItIsNowAndOfOneThatIsGoneWhatItWasKnownBy() {
        String id = published("Now and then");
        act(id, "publish", "{'correction': 'So.'}").statusCode(200);
        JsonNode page = Mirror.get("/v1/changes?after=0&compactTo=0&fields=headline");
        assertThat(page.at("/items/0/type").asText()).isEqualTo("published");
        assertThat(page.at("/items/1/type").asText()).isEqualTo("corrected");
        assertThat(page.at("/items/0/article")).isEqualTo(page.at("/items/1/article"));
        assertThat(page.path("edition").asLong()).isEqualTo(2);
        act(id, "withdraw", "{'reason': 'No.'}").statusCode(200);
        JsonNode after = Mirror.get("/v1/changes?after=1");
        assertThat(after.at("/items/0/article")).isEqualTo(after.at("/items/1/article"));
        assertThat(after.at("/items/1/article").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"slug\":\"now-and-then\",\"topics\":[]}");
    }

    @Test
    void whatIsScheduledIsNotThereAndTheFirstReadGivesWhatCameDueItsNumber() {
        String id = draft("Soon there");
        Instant at = newsroom.now().plusMillis(400);
        act(id, "publish", "{'at': '" + at + "', 'until': '" + at.plusMillis(300) + "'}")
                .statusCode(200);
        assertThat(Mirror.get("/v1/changes").path("items")).isEmpty();
        while (newsroom.now().isBefore(at)) {
            LockSupport.parkNanos(10_000_000);
        }
        JsonNode entry = Mirror.get("/v1/changes").at("/items/0");
        assertThat(entry.path("type").asText()).isEqualTo("published");
        assertThat(Instant.parse(entry.path("at").asText())).isEqualTo(at);
        LockSupport.parkNanos(HALF_A_SECOND);
        JsonNode end = Mirror.get("/v1/changes?after=1").at("/items/0");
        assertThat(end.path("type").asText()).isEqualTo("expired");
        assertThat(end.path("article").properties()).hasSize(3);
    }

    @Test
    void theLastPageSaysWhereToGoOnWithTheSameFilters() {
        published("One");
        published("Two");
        JsonNode page = Mirror.get("/v1/changes?after=1&topic=energy&types=published&limit=5&wait=0");
        assertThat(page.path("items")).isEmpty();
        assertThat(page.at("/links/next").asText())
                .isEqualTo("/v1/changes?after=2&limit=5&topic=energy&types=published&wait=0");
    }

    @Test
    void aSparseFilterLooksAtFiveThousandEntriesAtMostAndGoesOn() {
        newsroom.take(IntStream.range(0, LogScanning.FARTHEST)
                .mapToObj(i -> "{'headline': 'Number %1$d', 'slug': 'number-%1$d', 'publish': true}".formatted(i))
                .toArray(String[]::new));
        newsroom.take("{'headline': 'At last', 'slug': 'at-last', 'topics': ['energy'], 'publish': true}");
        JsonNode page = Mirror.get("/v1/changes?compactTo=0&topic=energy&wait=60");
        assertThat(page.path("items")).isEmpty();
        assertThat(page.at("/links/next").asText()).startsWith("/v1/changes?after=5000&");
        assertThat(Mirror.get(page.at("/links/next").asText())
                        .at("/items/0/edition")
                        .asLong())
                .isEqualTo(5_001);
    }

    @Test
    void whoeverWaitsIsAnsweredWithinASecondOfTheChangeThatIsWanted() throws Exception {
        published("First");
        String energy = Desk.post("{'headline': 'Of energy', 'topics': ['energy']}")
                .statusCode(201)
                .extract()
                .path("id");
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> given().get("/v1/changes?after=1&topic=energy&wait=30"));
        awaitAudience(1);
        published("Not wanted");
        LockSupport.parkNanos(HALF_A_SECOND);
        assertThat(waiting).isNotDone();
        act(energy, "publish", "{}").statusCode(200);
        long start = System.nanoTime();
        Response answer = waiting.get();
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        answer.then()
                .statusCode(200)
                .body("items.edition", equalTo(List.of(3)))
                .header("Cache-Control", "no-store")
                .header("ETag", (String) null)
                .header("Link", containsString("after=3"));
    }

    @Test
    void whoeverWaitsInVainIsToldWhereToGoOnAndHoldsNoThread() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(40);
        AtomicInteger answered = new AtomicInteger();
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(pool.submit(() -> {
                given().get("/v1/changes?wait=10&limit=2")
                        .then()
                        .statusCode(200)
                        .body("items", equalTo(List.of()))
                        .body("links.next", equalTo("/v1/changes?after=0&limit=2&wait=10"));
                answered.incrementAndGet();
            }));
        }
        awaitAudience(40);
        assertThat(Thread.getAllStackTraces().values())
                .noneMatch(stack -> List.of(stack).toString().contains("LogPolling"));
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        assertThat(answered).hasValue(40);
        assertThat(System.nanoTime() - start).isGreaterThan(10_000_000_000L);
        assertThat(audience.size()).isZero();
    }

    @Test
    void ofOneWhoDoesNotWaitAnyMoreNothingIsLeft() throws Exception {
        for (String authorization : List.of("", "Authorization: Bearer " + TestKeys.ADMIN + "\r\n")) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("GET /v1/changes?wait=60 HTTP/1.1\r\nHost: localhost\r\n" + authorization + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                awaitAudience(1);
            }
            long start = System.nanoTime();
            while (audience.size() > 0) {
                assertThat(System.nanoTime() - start)
                        .as("it is noticed that the caller has gone")
                        .isLessThan(5_000_000_000L);
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    @Test
    void anAnswerThatNobodyWaitedForIsKeptByCaches() {
        published("Kept");
        String tag = given().get("/v1/changes?wait=60")
                .then()
                .header("Cache-Control", containsString("public, max-age="))
                .header("Surrogate-Key", containsString("edition"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/v1/changes?wait=60").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=1",
                "after=-1",
                "after=x",
                "limit=0",
                "limit=1001",
                "wait=61",
                "wait=-1",
                "types=draft",
                "types=",
                "topic=,",
                "include=related",
                "fields=related",
                "fields=x",
                "compactTo=-1",
                "cursor=x"
            })
    void whatCannotBeMeantIsRefused(String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/changes?" + parameter)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter.substring(0, parameter.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=0",
                "limit=1",
                "limit=1000",
                "wait=0",
                "types=published,moved",
                "include=sections,summaries"
            })
    void whatMayBeAskedIsAnswered(String parameter) {
        given().urlEncodingEnabled(false).get("/v1/changes?" + parameter).then().statusCode(200);
    }

    @Test
    void noEditionIsMissedBesideSixteenPublishers() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(17);
        AtomicBoolean going = new AtomicBoolean(true);
        List<String> articles =
                IntStream.range(0, 16).mapToObj(i -> draft("Writer " + i)).toList();
        Future<List<Long>> puller = pool.submit(() -> {
            List<Long> editions = new ArrayList<>();
            String next = "/v1/changes?compactTo=0&fields=slug&limit=7";
            boolean last = false;
            while (!last) {
                last = !going.get();
                JsonNode page;
                do {
                    page = Mirror.get(next);
                    page.path("items")
                            .forEach(item -> editions.add(item.path("edition").asLong()));
                    next = page.at("/links/next").asText();
                } while (!page.path("items").isEmpty());
            }
            return editions;
        });
        List<Future<?>> publishers = new ArrayList<>();
        articles.forEach(id -> publishers.add(pool.submit(() ->
                IntStream.range(0, 12).forEach(i -> act(id, "publish", "{}").statusCode(200)))));
        for (Future<?> publisher : publishers) {
            publisher.get();
        }
        going.set(false);
        assertThat(puller.get())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 16 * 12).boxed().toList());
        pool.shutdown();
    }

    private void awaitAudience(int size) {
        long start = System.nanoTime();
        while (audience.size() < size) {
            assertThat(System.nanoTime() - start).as("%d wait at a time", size).isLessThan(PATIENCE);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
