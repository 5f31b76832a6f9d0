package dev.lede.http.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits of addresses, counted on the node, where the caller is not the proxy that is trusted. */
@QuarkusTest
@TestProfile(UntrustedProxyTest.Limited.class)
class UntrustedProxyTest {

    @Test
    void whatAStrangerSaysOfAddressesIsIgnored() {
        for (int left = 9; left >= 0; left--) {
            Response answer = given().header("X-Forwarded-For", "203.0.113." + left)
                    .header("Forwarded", "for=198.51.100." + left)
                    .get("/v1");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit")).startsWith("\"default\";r=" + left + ";t=");
        }
        assertThat(given().header("X-Forwarded-For", "192.0.2.77").get("/v1").statusCode())
                .isEqualTo(429);
        // what is not public reading is not counted
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    /** A house that trusts one proxy, which no test is. */
    public static class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lede.rate.peer.requests",
                    "10",
                    "lede.rate.peer.per",
                    "PT1H",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.allow-x-forwarded",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    "192.0.2.1");
        }
    }
}
