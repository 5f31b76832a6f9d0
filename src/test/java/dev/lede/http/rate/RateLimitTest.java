package dev.lede.http.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.lede.Newsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Limits, counted in the database, of keys and of addresses. */
@QuarkusTest
@TestProfile(RateLimitTest.Limited.class)
class RateLimitTest {

    private static final int AT_ONCE = 16;

    @Test
    void everyAnswerSaysWhatIsLeftAndTheLastOneIsTrue() {
        String key = key(3, "PT1H");
        for (int left = 2; left >= 0; left--) {
            as(key).get("/v1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"default\";q=3;w=3600")
                    .header("RateLimit", matchesPattern("\"default\";r=" + left + ";t=(3600|3599|359[0-9])"));
        }
        as(key).get("/v1")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", matchesPattern("\"default\";r=0;t=3[0-9]+"))
                .header("Retry-After", matchesPattern("3600|35[0-9]{2}"))
                .header("Access-Control-Expose-Headers", org.hamcrest.Matchers.containsString("RateLimit-Policy"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void whatIsUsedUpComesBackAtTheEndOfTheTime() {
        String key = key(1, "PT1S");
        LockSupport.parkNanos(50_000_000);
        as(key).get("/v1").then().statusCode(200);
        long wait = 1_100_000_000L;
        LockSupport.parkNanos(wait);
        as(key).get("/v1").then().statusCode(200).header("RateLimit", "\"default\";r=0;t=1");
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() throws Exception {
        String key = key(40, "PT1H");
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Response>> calls = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                Callable<Response> call = () -> as(key).get("/v1");
                calls.add(callers.submit(call));
            }
            List<Integer> left = new ArrayList<>();
            int refused = 0;
            for (Future<Response> call : calls) {
                Response answer = call.get();
                if (answer.statusCode() == 200) {
                    left.add(Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1")));
                } else {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    assertThat(answer.header("RateLimit")).contains(";r=0;");
                    refused++;
                }
            }
            // each number once: whoever read 0 was the last
            assertThat(left).hasSize(40).doesNotHaveDuplicates().allMatch(number -> number >= 0 && number < 40);
            assertThat(refused).isEqualTo(24);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void muchCostsMore() {
        String key = key(100, "PT1H");
        assertThat(left(as(key).get("/v1/articles?limit=20"))).isEqualTo(99);
        assertThat(left(as(key).get("/v1/articles?limit=21"))).isEqualTo(97);
        assertThat(left(as(key).get("/v1/articles?limit=100&include=sections"))).isEqualTo(87);
        assertThat(left(as(key).get("/v1/lead-stories?limit=1&relatedLimit=18&include=sections")))
                .isEqualTo(85);
        assertThat(left(as(key).head("/v1/articles"))).isEqualTo(84);
        assertThat(left(as(key).get("/v1/articles?limit=abc"))).isEqualTo(83);
        as(key).options("/v1/articles").then().header("RateLimit", nullValue());
        String tag = as(key).get("/v1").header("ETag");
        Response same = as(key).header("If-None-Match", tag).get("/v1");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(left(same)).isEqualTo(81);
        // more than there ever is takes the whole
        String small = key(2, "PT1H");
        assertThat(left(as(small).get("/v1/articles?limit=100"))).isZero();
    }

    @Test
    void addressIsTheOneThatATrustedProxyNames() {
        assertThat(left(from("203.0.113.7"))).isEqualTo(4);
        Response kept = from("203.0.113.7");
        assertThat(kept.header("Cache-Status")).contains("hit");
        assertThat(left(kept)).isEqualTo(3);
        assertThat(left(from("203.0.113.8"))).isEqualTo(4);
        assertThat(left(from("2001:db8:1:2::1"))).isEqualTo(4);
        assertThat(left(from("2001:db8:1:2:ffff::9"))).isEqualTo(3);
        assertThat(left(from("2001:db8:1:3::1"))).isEqualTo(4);
        // a key counts for itself, wherever it comes from
        String key = key(10, "PT1H");
        assertThat(left(as(key).header("X-Forwarded-For", "203.0.113.7").get("/v1")))
                .isEqualTo(9);
        assertThat(left(as(key).header("X-Forwarded-For", "203.0.113.8").get("/v1")))
                .isEqualTo(8);
    }

    @Test
    void whoeverTriesWrongKeysIsNotHeardForAWhile() {
        String right = key(10, "PT1H");
        for (int i = 0; i < 5; i++) {
            String path = i % 2 == 0 ? "/v1" : "/editorial/v1/keys";
            as("lede_reader_guess-" + i)
                    .header("X-Forwarded-For", "203.0.113.99")
                    .get(path)
                    .then()
                    .statusCode(401);
        }
        for (String path : List.of("/v1", "/editorial/v1/keys")) {
            for (String key : List.of("lede_reader_guess-5", right)) {
                as(key).header("X-Forwarded-For", "203.0.113.99")
                        .get(path)
                        .then()
                        .statusCode(429)
                        .contentType("application/problem+json")
                        .header("Retry-After", matchesPattern("3600|35[0-9]{2}"));
            }
        }
        // nobody else is concerned, and what needs no key is counted for itself
        as(right).header("X-Forwarded-For", "203.0.113.98").get("/v1").then().statusCode(200);
        assertThat(left(from("203.0.113.99"))).isEqualTo(4);
    }

    @Test
    void newsroomsOwnToolsHaveNoLimit() {
        Newsroom.admin().get("/v1").then().statusCode(200).header("RateLimit", nullValue());
        Newsroom.admin().get("/editorial/v1/keys").then().header("RateLimit", nullValue());
    }

    private static Response from(String address) {
        return given().header("X-Forwarded-For", address).get("/v1");
    }

    private static int left(Response answer) {
        return Integer.parseInt(answer.header("RateLimit").replaceAll(".*;r=(\\d+);.*", "$1"));
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static String key(int requests, String per) {
        Response made = Newsroom.admin()
                .contentType("application/json")
                .body("{\"name\": \"" + UUID.randomUUID() + "\", \"role\": \"reader\", \"limit\": {\"requests\": "
                        + requests + ", \"per\": \"" + per + "\"}}")
                .post("/editorial/v1/keys");
        made.then()
                .statusCode(201)
                .body("limit.requests", equalTo(requests))
                .body("entitlements.stories", equalTo("open"));
        return made.path("key");
    }

    /** A house that limits everybody, behind a proxy of its own. */
    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    // what is kept must not tell one caller what is left to another
                    "lede.cache.enabled",
                    "true",
                    "lede.rate.store",
                    "database",
                    "lede.rate.peer.requests",
                    "5",
                    "lede.rate.peer.per",
                    "PT1H",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.allow-x-forwarded",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    "127.0.0.1");
        }
    }
}
