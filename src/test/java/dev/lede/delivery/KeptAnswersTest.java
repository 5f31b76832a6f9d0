package dev.lede.delivery;

import static dev.lede.Newsroom.admin;
import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done, a kept answer is the one that would be made now, and what a change does not concern stays kept. */
@QuarkusTest
@TestProfile(KeptAnswersTest.Kept.class)
class KeptAnswersTest {
    private static final List<String> TOPICS = List.of("kept-a", "kept-b", "kept-c", "kept-desk");
    private static final int ARTICLES = 8;
    private static final int CHANGES = 20;
    /** A header of a length that is not kept by: its answer is made anew. */
    private static final String AFRESH = "identity" + ", identity".repeat(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    TestNewsroom newsroom;

    public static class Kept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.cache.enabled", "true", "lede.due-changes.every", "1s");
        }
    }

    @BeforeEach
    void write() {
        topic("kept-a", "Kept A", "subject");
        topic("kept-b", "Kept B", "place");
        topic("kept-c", "Kept C", "subject");
        topic("kept-desk", "Kept desk", "desk");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            lines.add(story("kept-" + i, "2024-03-0" + (i + 1) + "T10:00:00Z", "\"" + TOPICS.get(i % 4) + "\"", ""));
        }
        publish(lines.toArray(String[]::new));
    }

    @Test
    void whatWasAskedOnceIsGivenAgainAndSaysSo() {
        String path = "/v1/articles/kept-1?fields=headline,summary";
        Response made = given().get(path);
        Response kept = given().get(path);
        assertThat(made.header("Cache-Status")).startsWith("lede; fwd=uri-miss");
        assertThat(kept.header("Cache-Status")).isEqualTo("lede; hit; ttl=10");
        assertThat(kept.asByteArray()).isEqualTo(made.asByteArray());
        Set<String> names = new HashSet<>();
        made.headers().forEach(header -> names.add(header.getName()));
        for (String name : names) {
            if (!Set.of("Cache-Status", "Date", "X-Request-Id").contains(name)) {
                assertThat(kept.header(name)).as(name).isEqualTo(made.header(name));
            }
        }
        assertThat(kept.header("X-Request-Id")).isNotEqualTo(made.header("X-Request-Id"));
        assertThat(kept.header("Date")).isNotNull();
        Response head = given().head(path);
        assertThat(head.header("Cache-Status")).startsWith("lede; hit");
        assertThat(head.header("Content-Length")).isEqualTo(made.header("Content-Length"));
        Response same = given().header("If-None-Match", made.header("ETag")).get(path);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("Cache-Status")).startsWith("lede; hit");
        assertThat(same.header("Content-Type")).isNull();
        assertThat(given().header("Authorization", "Bearer " + dev.lede.Newsroom.KEY)
                        .get(path)
                        .header("Cache-Status"))
                .isEqualTo("lede; fwd=bypass");
        assertThat(given().get("/v1/articles/kept-none").header("Cache-Status")).isEqualTo("lede; fwd=uri-miss");
        assertThat(given().get("/v1/articles/kept-none").header("Cache-Status")).isEqualTo("lede; fwd=uri-miss");
    }

    @Test
    void anAnswerOfWhichTheFirstCallerHadACopyIsKeptWhole() {
        Response made = given().header("Accept-Encoding", AFRESH).get("/v1/articles/kept-2");
        assertThat(given().header("If-None-Match", made.header("ETag"))
                        .header("Accept-Encoding", "identity")
                        .get("/v1/articles/kept-2")
                        .statusCode())
                .isEqualTo(304);
        Response kept = given().header("Accept-Encoding", "identity").get("/v1/articles/kept-2");
        assertThat(kept.header("Cache-Status")).startsWith("lede; hit");
        assertThat(kept.header("Content-Type")).isEqualTo(made.header("Content-Type"));
        assertThat(kept.asByteArray()).isEqualTo(made.asByteArray());
    }

    @Test
    void theOrderOfParametersMeansNothing() {
        Response one = given().get("/v1/articles?topic=kept-a&limit=3&topic=kept-b");
        Response other = given().get("/v1/articles?limit=3&topic=kept-a&topic=kept-b");
        assertThat(other.header("Cache-Status")).startsWith("lede; hit");
        assertThat(other.asByteArray()).isEqualTo(one.asByteArray());
    }

    @Test
    void typesAndCodingsAreKeptApart() {
        String path = "/v1/articles/kept-3";
        for (String accept : List.of("*/*", "application/json", "application/ld+json")) {
            for (String coding : List.of("identity", "gzip", "br")) {
                for (int i = 0; i < 2; i++) {
                    Response answer = given().header("Accept", accept)
                            .header("Accept-Encoding", coding)
                            .get(path);
                    assertThat(answer.contentType()).startsWith(accept.equals("*/*") ? "application/json" : accept);
                }
            }
        }
        assertThat(given().header("Accept", "text/html").get(path).statusCode()).isEqualTo(406);
    }

    @Test
    void afterAnyChangeEveryKeptAnswerIsTheOneThatWouldBeMadeNow() throws Exception {
        Random random = new Random(20_06);
        Set<String> addresses = new HashSet<>(addresses());
        compare(addresses, "at first");
        for (int i = 0; i < CHANGES; i++) {
            String change = change(random, i, addresses);
            compare(addresses, i + ": " + change);
        }
    }

    @Test
    void aChangeLeavesWhatItDoesNotConcern() {
        List<String> unconcerned = List.of(
                "/v1/articles/kept-4",
                "/v1/articles/kept-4/sections",
                "/v1/articles/kept-4/summaries",
                "/v1/articles?topic=kept-b",
                "/v1/topics/kept-b");
        List<String> concerned = List.of(
                "/v1/articles/kept-6",
                "/v1/articles?topic=kept-c",
                "/v1/articles?topic=kept-b,kept-c",
                "/v1/articles",
                "/v1/topics",
                "/v1/topics/kept-c",
                "/v1/articles/kept-4/related",
                "/v1/search?q=news",
                "/v1");
        unconcerned.forEach(path -> given().get(path));
        concerned.forEach(path -> given().get(path));
        publish(story("kept-6", "2024-03-07T10:00:00Z", "\"kept-c\"", contributor(System.nanoTime() + "")));
        for (String path : unconcerned) {
            assertThat(given().get(path).header("Cache-Status")).as(path).startsWith("lede; hit");
        }
        for (String path : concerned) {
            assertThat(given().get(path).header("Cache-Status")).as(path).startsWith("lede; fwd=uri-miss");
        }
    }

    @Test
    void aStoryThatIsDueIsNotHiddenByAnAnswerFromBefore() {
        Instant due = newsroom.now().plusMillis(2_500);
        String id = draft("Kept and due", "kept-a");
        post("/editorial/v1/articles/" + id + "/publish", "{\"at\": \"" + due + "\"}");
        String list = "/v1/articles?topic=kept-a&limit=1";
        String before = given().get(list).asString();
        while (newsroom.now().isBefore(due)) {
            given().get(list);
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(given().get(list).asString()).isNotEqualTo(before).contains(id);
    }

    @Test
    void manyEqualRequestsAreComputedOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            publish(story("kept-5", "2024-03-06T10:00:00Z", "\"kept-b\"", contributor(System.nanoTime() + "")));
            String path = "/v1/lead-stories?front=kept&limit=1" + round;
            front("Kept " + System.nanoTime(), "");
            List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                    .build();
            for (int i = 0; i < 64; i++) {
                calls.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            }
            AtomicInteger computed = new AtomicInteger();
            Set<String> bodies = new HashSet<>();
            for (var call : calls) {
                HttpResponse<String> answer = call.get();
                assertThat(answer.statusCode()).isEqualTo(200);
                bodies.add(answer.body());
                String status = answer.headers().firstValue("Cache-Status").orElseThrow();
                if (status.equals("lede; fwd=uri-miss; stored") || status.equals("lede; fwd=uri-miss")) {
                    computed.incrementAndGet();
                }
            }
            assertThat(bodies).hasSize(1);
            assertThat(computed).hasValue(1);
        }
    }

    @Test
    void noReaderSeesTheOldStateOncePublishingHasAnswered() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger published = new AtomicInteger();
        List<CompletableFuture<String>> readers = new ArrayList<>();
        publishNumber(0);
        for (int i = 0; i < 4; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> read(over, published)));
        }
        for (int i = 1; i <= 60; i++) {
            publishNumber(i);
            published.set(i);
        }
        over.set(true);
        for (var reader : readers) {
            assertThat(reader.get()).isEmpty();
        }
    }

    private static void publishNumber(int number) {
        publish(story("kept-7", "2024-03-08T10:00:00Z", "\"kept-desk\"", contributor("No. " + number + ".")));
    }

    private String read(AtomicBoolean over, AtomicInteger published) {
        HttpClient client = HttpClient.newHttpClient();
        List<String> paths =
                List.of("/v1/articles/kept-7", "/v1/articles?desk=kept-desk&limit=3", "/v1/articles?limit=3");
        try {
            for (int i = 0; !over.get(); i++) {
                int atLeast = published.get();
                String path = paths.get(i % paths.size());
                String body = client.send(
                                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                int at = body.indexOf("No. ");
                if (at >= 0) {
                    int seen = Integer.parseInt(body.substring(at + 4, body.indexOf('.', at + 4)));
                    if (seen < atLeast) {
                        return path + " showed " + seen + " after " + atLeast;
                    }
                }
            }
            return "";
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    private static String contributor(String name) {
        return ", \"contributors\": [{\"name\": \"" + name + "\", \"role\": \"author\"}]";
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(
                "/v1",
                "/v1/fronts",
                "/v1/topics",
                "/v1/topics?kind=place",
                "/v1/topics?q=kept&limit=2",
                "/v1/search?q=news",
                "/v1/search?q=headline&topic=kept-a&count=true",
                "/v1/search/suggest?q=kep",
                "/v1/lead-stories?front=kept",
                "/v1/lead-stories?front=kept&relatedLimit=0&limit=3",
                "/v1/articles",
                "/v1/articles?include=related&limit=3",
                "/v1/articles?order=oldest&limit=5",
                "/v1/articles?order=updated&fields=headline",
                "/v1/articles?genre=news&count=true",
                "/v1/articles?desk=kept-desk",
                "/v1/articles?from=2024-03-02T00:00:00Z"));
        for (String topic : TOPICS) {
            addresses.addAll(List.of(
                    "/v1/topics/" + topic,
                    "/v1/articles?topic=" + topic,
                    "/v1/articles?topic=kept-a," + topic + "&limit=2",
                    "/v1/articles?topic=kept-b&topic=" + topic + "&count=true"));
        }
        for (int i = 0; i < ARTICLES; i++) {
            addresses.addAll(ofArticle("kept-" + i));
        }
        return addresses;
    }

    private static List<String> ofArticle(String slug) {
        String path = "/v1/articles/" + slug;
        return List.of(
                path,
                path + "?fields=headline,topics",
                path + "?include=related",
                path + "/sections",
                path + "/sections/more-of-it",
                path + "/summaries",
                path + "/related?limit=3",
                "/v1/feeds/articles/" + slug + "/related.json");
    }

    /** What would be made now must be what is given; the clock may turn between the two, so once more, then. */
    private void compare(Set<String> addresses, String when) throws IOException, InterruptedException {
        for (String address : addresses) {
            for (int attempt = 1; ; attempt++) {
                Map<String, Object> kept = asked(address, "identity");
                Map<String, Object> afresh = asked(address, AFRESH);
                if (kept.equals(afresh)) {
                    break;
                }
                assertThat(attempt)
                        .as(when + ": " + address + "\n" + kept + "\n" + afresh)
                        .isLessThan(2);
                // an article that is due in between is the only excuse
                Thread.sleep(50);
            }
        }
    }

    private static Map<String, Object> asked(String address, String encoding) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + address))
                        .header("Accept-Encoding", encoding)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Map<String, Object> all = new HashMap<>();
        all.put("status", answer.statusCode());
        if (answer.statusCode() < 400) {
            for (String name :
                    List.of("ETag", "Content-Type", "Surrogate-Key", "Cache-Groups", "Link", "Location", "Vary")) {
                all.put(name, answer.headers().allValues(name));
            }
            all.put("body", answer.body());
        }
        return all;
    }

    private String change(Random random, int number, Set<String> addresses) throws IOException, InterruptedException {
        String article = "kept-" + random.nextInt(ARTICLES);
        String topic = TOPICS.get(random.nextInt(3));
        List<String> ids = given().get("/v1/articles?limit=100&fields=id&topic=" + String.join(",", TOPICS))
                .path("items.id");
        String id = ids == null || ids.isEmpty() ? draft("Nobody", topic) : ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                publish(story(
                        article,
                        "2024-03-0" + (1 + random.nextInt(9)) + "T10:00:00Z",
                        "\"" + topic + "\"",
                        contributor(number + "")));
            case 3 -> {
                String made = draft("Another " + number, topic);
                post("/editorial/v1/articles/" + made + "/publish", "{}");
                addresses.add("/v1/articles/" + made);
            }
            case 4 -> {
                patch(id, "{\"slug\": \"kept-moved-" + number + "\", \"topics\": [\"" + topic + "\"]}");
                post("/editorial/v1/articles/" + id + "/publish", "{}");
                addresses.add("/v1/articles/kept-moved-" + number);
            }
            case 5 -> post("/editorial/v1/articles/" + id + "/withdraw", "{\"reason\": \"No. " + number + "\"}");
            case 6 -> {
                Instant now = newsroom.now();
                String made = draft("In a moment " + number, topic);
                post(
                        "/editorial/v1/articles/" + made + "/publish",
                        "{\"at\": \"" + now.plusMillis(600) + "\", \"until\": \"" + now.plusMillis(1_400) + "\"}");
                addresses.add("/v1/articles/" + made);
                compare(addresses, number + " before it is due");
                Thread.sleep(Duration.ofMillis(random.nextInt(900)).toMillis());
            }
            case 7 ->
                admin().contentType("application/json")
                        .body("{\"name\": \"Kept " + number + "\", \"kind\": \""
                                + (topic.equals("kept-b") ? "place" : "subject") + "\"}")
                        .put("/editorial/v1/topics/" + topic);
            case 8 -> front("Kept " + number, "{\"position\": 1, \"article\": \"" + id + "\"}");
            default -> {
                String of = ids == null || ids.isEmpty() ? id : ids.get(random.nextInt(ids.size()));
                admin().contentType("application/json")
                        .body("{\"pinned\": [\"" + id + "\"], \"excluded\": []}")
                        .put("/editorial/v1/articles/" + of + "/related");
            }
        }
        return article + " " + topic + " " + id;
    }

    private static String draft(String headline, String topic) {
        return admin().contentType("application/json")
                .body("{\"headline\": \"" + headline + "\", \"topics\": [\"" + topic + "\"], \"sections\":"
                        + " [{\"blocks\": [\"The news of it.\"]}]}")
                .post("/editorial/v1/articles")
                .path("id");
    }

    private static void front(String title, String slots) {
        String state = admin().get("/editorial/v1/fronts/kept").header("ETag");
        Response answer = admin().contentType("application/json")
                .headers(state == null ? Map.of() : Map.of("If-Match", state))
                .body("{\"title\": \"" + title + "\", \"slots\": [" + slots + "]}")
                .put("/editorial/v1/fronts/kept");
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
    }

    private static void patch(String id, String body) {
        String state = admin().get("/editorial/v1/articles/" + id).header("ETag");
        Response answer = admin().contentType("application/merge-patch+json")
                .header("If-Match", state)
                .body(body)
                .patch("/editorial/v1/articles/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static void post(String path, String body) {
        Response answer = admin().contentType("application/json").body(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 204);
    }

    private static int port() {
        return io.restassured.RestAssured.port;
    }
}
