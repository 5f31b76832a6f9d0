package dev.lede.delivery;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static dev.lede.Newsroom.topic;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.http.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the second request of a connection on kept answers are given below the server: nobody sees a difference. */
@QuarkusTest
@TestProfile(KeptAnswersTest.Kept.class)
class KeptConnectionTest {

    private static final String ONE = "/v1/articles/connected-1";
    private static final String OTHER = "/v1/articles/connected-2?fields=headline";
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.1 [0-9]{3} [\\s\\S]*?\r\n\r\n");

    @BeforeEach
    void keep() {
        topic("connected", "Connected", "subject");
        publish(
                story("connected-1", "2024-03-01T10:00:00Z", "\"connected\"", ""),
                story("connected-2", "2024-03-02T10:00:00Z", "\"connected\"", ""));
        RawHttp.exchange(get(ONE, "Connection: close"));
        RawHttp.exchange(get(OTHER, "Connection: close"));
    }

    @Test
    void answersComeInTheOrderOfTheRequestsWhoeverGivesThem() {
        List<String> heads = heads(get(ONE, "X-Request-Id: r1")
                + get(OTHER, "X-Request-Id: r2")
                + get("/v1/articles?topic=connected&limit=" + (1 + System.nanoTime() % 90), "X-Request-Id: r3")
                + get(ONE, "X-Request-Id: r4")
                + get(OTHER, "X-Request-Id: r5").replace("GET", "HEAD")
                + "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: r6\r\nContent-Length: 4\r\n\r\nGET "
                + get(ONE, "X-Request-Id: r7")
                + get("/v1/articles/connected-none", "X-Request-Id: r8")
                + get(ONE, "X-Request-Id: r9", "Connection: close"));

        assertThat(heads.stream().map(head -> field(head, "X-Request-Id")))
                .containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9");
        assertThat(heads.stream().map(head -> head.substring(9, 12)))
                .containsExactly("200", "200", "200", "200", "200", "405", "200", "404", "200");
    }

    @Test
    void answersHaveTheSameHeadersWhoeverGivesThem() {
        List<String> heads = heads(get(ONE) + get(ONE) + get(ONE) + get(ONE, "Connection: close"));

        assertThat(heads).hasSize(4);
        assertThat(fields(heads.get(0))).contains("cache-status: lede; hit; ttl=10", "access-control-allow-origin: *");
        assertThat(fields(heads.get(1))).isEqualTo(fields(heads.get(0)));
        assertThat(fields(heads.get(2))).isEqualTo(fields(heads.get(0)));
        assertThat(heads.get(2))
                .containsPattern("Date: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT\r\n");
        assertThat(field(heads.get(1), "X-Request-Id")).isNotEqualTo(field(heads.get(2), "X-Request-Id"));
    }

    @Test
    void whoHasACopyGetsNoOther() {
        String tag = field(heads(get(ONE, "Connection: close")).get(0), "ETag");
        String same = "If-None-Match: " + tag;
        String date = "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT";
        List<String> heads = heads(get(ONE, same)
                + get(ONE, same)
                + get(ONE, "If-None-Match: \"other\"")
                + get(ONE, date)
                + get(ONE, same, "Connection: close"));

        assertThat(heads.stream().map(head -> head.substring(9, 12)))
                .containsExactly("304", "304", "200", "304", "304");
        assertThat(fields(heads.get(1))).isEqualTo(fields(heads.get(0)));
        assertThat(heads.get(1)).doesNotContain("\nContent-");
    }

    @Test
    void whatIsRefusedElsewhereIsRefusedHere() {
        assertThat(statuses(get(ONE, "X-Long: " + "a".repeat(16 * 1024)))).containsExactly("200", "200", "431");
        assertThat(statuses(get(ONE).replace("Host: localhost", "Host: a b"))).containsExactly("200", "200", "400");
        assertThat(statuses(get(ONE).replace("Host: localhost", "No-Host: 1"))).containsExactly("200", "200", "400");
        assertThat(statuses(get(ONE, "Authorization: Bearer no-key"))).containsExactly("200", "200", "401");
        assertThat(statuses(get(ONE + "?unknown=1"))).containsExactly("200", "200", "400");
    }

    @Test
    void everyAnswerIsCounted() {
        double before = counted();

        heads(get(ONE) + get(ONE) + get(ONE) + get(ONE, "Connection: close"));

        assertThat(counted() - before).isEqualTo(4);
    }

    private static double counted() {
        Matcher count = Pattern.compile("http_server_requests_seconds_count\\{method=\"GET\",outcome=\"SUCCESS\","
                        + "status=\"200\",uri=\"/v1/articles/\\{article}\"} ([0-9.E]+)")
                .matcher(when().get("/q/metrics").asString());
        return count.find() ? Double.parseDouble(count.group(1)) : 0;
    }

    private static List<String> statuses(String third) {
        return heads(get(ONE) + get(ONE) + third.replaceFirst("\r\n", "\r\nConnection: close\r\n")).stream()
                .map(head -> head.substring(9, 12))
                .toList();
    }

    private static String get(String target, String... fields) {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        Arrays.stream(fields).forEach(field -> request.append(field).append("\r\n"));
        return request.append("\r\n").toString();
    }

    private static List<String> heads(String requests) {
        return HEAD.matcher(RawHttp.exchange(requests))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String field(String head, String name) {
        Matcher value = Pattern.compile("\r\n" + name + ": ([^\r]*)\r\n").matcher(head);
        return value.find() ? value.group(1) : "";
    }

    /** The status line and the headers in one order, without those that are never the same. */
    private static List<String> fields(String head) {
        return head.lines()
                .filter(line -> !line.startsWith("X-Request-Id: ") && !line.startsWith("Date: "))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
