package dev.lede.http;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {

    @Test
    void requestsCountByTemplateAndNeverByAddress() {
        IntStream.range(0, 3).forEach(i -> {
            when().get("/v1/test-only/parameters/" + (990_000 + i));
            when().get("/no-such-" + i);
            when().delete("/v1/test-only/parameters/" + (990_000 + i));
            when().options("/v1/test-only/parameters/" + (990_000 + i));
            RawHttp.send("GET /broken-%zz" + i + " HTTP/1.1");
            RawHttp.send("MADEUP" + i + " /v1/test-only/parameters/1 HTTP/1.1");
        });

        String metrics = when().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\","
                        + "uri=\"/v1/test-only/parameters/{number}\"}")
                .contains("method=\"OTHER\"")
                .doesNotContain("99000", "no-such-", "broken-", "MADEUP");
    }
}
