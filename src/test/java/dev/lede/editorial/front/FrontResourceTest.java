package dev.lede.editorial.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrontResourceTest {

    @Inject
    TestNewsroom newsroom;

    private UUID one = new UUID(0, 0);
    private UUID two = new UUID(0, 0);

    @BeforeEach
    void twoStories() {
        newsroom.clear();
        var taken = newsroom.take(
                "{'externalId':'1','slug':'one','headline':'One','publish':true}",
                "{'externalId':'2','slug':'two','headline':'Two'}");
        one = Objects.requireNonNull(taken.get(0).articleId());
        two = Objects.requireNonNull(taken.get(1).articleId());
    }

    @Test
    void frontIsReadBackAsItWasWritten() {
        String written = """
                {"title":"World","slots":[{"position":1,"article":"%s"},\
                {"position":2,"article":"%s","from":"2027-01-01T00:00:00Z","until":"2027-01-02T00:00:00Z"}]}""".formatted(one, two);
        String tag = put("world", written, Map.of("If-None-Match", "*"))
                .statusCode(201)
                .extract()
                .header("ETag");
        String read = admin().get("/editorial/v1/fronts/world")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        assertThat(read).isEqualTo(written);
        put("world", read, Map.of("If-Match", tag)).statusCode(200).header("ETag", equalTo(tag));
        admin().get("/editorial/v1/fronts").then().statusCode(200).body("items.name", hasItem("world"));
        given().get("/v1/fronts").then().statusCode(200).body("items.name", hasItem("world"));
    }

    @Test
    void presentFrontIsOnlyChangedByWhoHasSeenIt() {
        put("world", "{\"title\":\"World\"}", Map.of()).statusCode(201);
        put("world", "{\"title\":\"World\"}", Map.of()).statusCode(428);
        String now = put("world", "{\"title\":\"World\"}", Map.of("If-Match", "\"other\""))
                .statusCode(412)
                .extract()
                .header("ETag");
        put("world", "{\"title\":\"The world\"}", Map.of("If-Match", now)).statusCode(200);
        put("world", "{\"title\":\"World\"}", Map.of("If-Match", now)).statusCode(412);
        put("world", "{\"title\":\"World\"}", Map.of("If-None-Match", "*")).statusCode(412);
        put("sport", "{\"title\":\"Sport\"}", Map.of("If-Match", "*")).statusCode(412);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        put("world", """
                        {"title":" ","slots":[{"position":1,"article":"one"},
                        {"position":1,"article":"two","from":"2027-01-01T00:00:00Z"},
                        {"position":2,"article":"one","until":"2027-01-01T00:00:00Z"},
                        {"position":51,"article":"none"}, null,
                        {"position":4,"article":"two","from":"2026-01-02T00:00:00Z","until":"2026-01-02T00:00:00Z"}]}
                        """, Map.of())
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/slots/1/position",
                                "/slots/2/article",
                                "/slots/3/position",
                                "/slots/3/article",
                                "/slots/4/position",
                                "/slots/4/article",
                                "/slots/5/until",
                                "/slots/5/article"));
        put("Not%20one", "{\"title\":\"World\"}", Map.of()).statusCode(400);
        put("world", "{\"title\":\"World\",\"colour\":\"red\"}", Map.of()).statusCode(400);
    }

    @Test
    void slotsOfOneThatFollowEachOtherAreNoFault() {
        put("world", """
                        {"title":"World","slots":[
                        {"position":1,"article":"one","until":"2027-01-01T00:00:00Z"},
                        {"position":1,"article":"two","from":"2027-01-01T00:00:00Z"},
                        {"position":2,"article":"one","from":"2027-01-01T00:00:00Z"}]}
                        """, Map.of())
                .statusCode(201)
                .body("slots.article", contains(one.toString(), two.toString(), one.toString()));
    }

    @Test
    void draftInSlotIsNotShown() {
        put(
                        "world",
                        "{\"title\":\"World\",\"slots\":[{\"position\":1,\"article\":\"two\"},{\"position\":2,\"article\":\"one\"}]}",
                        Map.of())
                .statusCode(201);
        given().get("/v1/lead-stories?front=world")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("one"))
                .body("items.slug", not(hasItem("two")));
    }

    private static RequestSpecification admin() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + TestKeys.ADMIN);
    }

    private static ValidatableResponse put(String front, String body, Map<String, String> headers) {
        return admin().headers(headers)
                .contentType("application/json")
                .body(body)
                .put("/editorial/v1/fronts/" + front)
                .then();
    }
}
