package dev.lede.editorial.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest {

    @Test
    void nobodyWithoutAValidKeyLearnsWhatExists() {
        for (String authorization :
                new String[] {"", "Bearer", "Bearer wrong", "Basic YWRtaW46YWRtaW4=", "Bearer lede_admin_"}) {
            for (String path : new String[] {
                "/editorial", "/editorial/v1/nothing", "/editorial/v1/topics/x", "/editorial/v1/imports/x"
            }) {
                refused(given().header("Authorization", authorization).get(path).then());
                refused(given().header("Authorization", authorization)
                        .contentType("text/plain")
                        .put(path)
                        .then());
            }
        }
        refused(given().get("/editorial/v1/imports").then());
    }

    @Test
    void wrongKeyIsNotTakenForNone() {
        assertThat(given().get("/v1").statusCode()).isEqualTo(200);
        refused(given().header("Authorization", "Bearer wrong").get("/v1").then());
    }

    @Test
    void validKeyIsToldThatNothingIsThere() {
        given().header("Authorization", "Bearer " + TestKeys.ADMIN)
                .get("/editorial/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
