package dev.lede.editorial.topic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.access.TestKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicMovesTest {

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void stories() {
        newsroom.clear();
        newsroom.topics("metals", "earths", "trade");
        newsroom.take(
                "{'externalId':'a','slug':'a','headline':'A','topics':['earths','trade','metals'],'publish':true,"
                        + "'publishedAt':'2026-01-01T00:00:00Z'}",
                "{'externalId':'b','slug':'b','headline':'B','topics':['earths'],'publish':true,"
                        + "'publishedAt':'2026-01-02T00:00:00Z'}",
                "{'externalId':'c','slug':'c','headline':'C','topics':['metals'],'publish':true,"
                        + "'publishedAt':'2026-01-03T00:00:00Z'}",
                "{'externalId':'d','slug':'d','headline':'D','topics':['earths']}",
                "{'externalId':'e','slug':'e','headline':'E','topics':['earths'],'publish':true,"
                        + "'publishedAt':'2099-01-01T00:00:00Z'}");
    }

    @Test
    void renamedTopicIsFoundByItsEarlierSlugs() {
        put("earths", "{\"name\":\"Rare earths\",\"kind\":\"subject\",\"slug\":\"rare-earths\"}")
                .statusCode(200)
                .body("slug", equalTo("rare-earths"));
        reader().redirects()
                .follow(false)
                .get("/v1/topics/earths")
                .then()
                .statusCode(308)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/topics/rare-earths"));
        editor().redirects()
                .follow(false)
                .get("/editorial/v1/topics/earths")
                .then()
                .statusCode(308);
        for (String filter : new String[] {
            "topic=earths", "topic=rare-earths", "topic=earths,rare-earths", "topic=earths&topic=rare-earths"
        }) {
            reader().get("/v1/articles?count=true&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.slug", contains("b", "a"))
                    .body("total", equalTo(2))
                    .body("items[0].topics[0].slug", equalTo("rare-earths"))
                    .body("items[0].topics[0].name", equalTo("Rare earths"));
        }
        assertThat(newsroom.log())
                .containsExactly("1 published a", "2 published b", "3 published c", "4 updated a", "5 updated b");
        // a story that names an earlier slug is about the topic, once
        newsroom.take("{'externalId':'f','headline':'F','topics':['rare-earths','earths'],'publish':true}");
        reader().get("/v1/topics/rare-earths").then().statusCode(200).body("articleCount", equalTo(3));
        // and back
        put("rare-earths", "{\"name\":\"Earths\",\"kind\":\"subject\",\"slug\":\"earths\"}")
                .statusCode(200);
        reader().get("/v1/topics/earths").then().statusCode(200).body("name", equalTo("Earths"));
        reader().redirects().follow(false).get("/v1/topics/rare-earths").then().statusCode(308);
    }

    @Test
    void slugOfAnotherTopicIsNotToBeHad() {
        put("earths", "{\"name\":\"Earths\",\"kind\":\"subject\",\"slug\":\"metals\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"));
        put("new", "{\"name\":\"New\",\"kind\":\"subject\",\"slug\":\"newer\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void mergedTopicsAreOneForReadersAndWriters() {
        merge("metals", "earths")
                .statusCode(200)
                .body("slug", equalTo("earths"))
                .header("ETag", notNullValue());
        assertThat(newsroom.log())
                .containsExactly("1 published a", "2 published b", "3 published c", "4 updated a", "5 updated c");
        reader().redirects().follow(false).get("/v1/topics/metals").then().statusCode(308);
        reader().get("/v1/topics/earths").then().statusCode(200).body("articleCount", equalTo(3));
        reader().get("/v1/articles?topic=metals&count=true")
                .then()
                .body("items.slug", contains("c", "b", "a"))
                .body("total", equalTo(3));
        reader().get("/v1/articles/a").then().body("topics.slug", contains("earths", "trade"));
        reader().get("/v1/articles/c").then().body("topics.slug", contains("earths"));
        reader().get("/v1/topics").then().body("items.slug", contains("earths", "trade"));
        // what stood for a merged topic may be merged itself
        merge("earths", "trade").statusCode(200);
        reader().redirects()
                .follow(false)
                .get("/v1/topics/metals")
                .then()
                .statusCode(308)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/topics/trade"));
        reader().get("/v1/topics/trade").then().body("articleCount", equalTo(3));
        reader().get("/v1/articles/a").then().body("topics.slug", contains("trade"));
        newsroom.take("{'externalId':'c','slug':'c','headline':'C again','topics':['metals'],'publish':true}");
        reader().get("/v1/topics/trade").then().body("articleCount", equalTo(3));
    }

    @Test
    void previewNamesTheTopicThatRemains() {
        String id = newsroom.sql()
                .one("select id from newsroom.article where external_id = 'a'", row -> row.getString("id"));
        String url = editor().contentType("application/json")
                .body("{}")
                .post("/editorial/v1/articles/" + id + "/previews")
                .path("url");
        reader().get(url).then().statusCode(200).body("topics.slug", contains("earths", "trade", "metals"));
        merge("metals", "earths").statusCode(200);
        reader().get(url).then().statusCode(200).body("topics.slug", contains("earths", "trade"));
        merge("earths", "trade").statusCode(200);
        reader().get(url).then().statusCode(200).body("topics.slug", contains("trade"));
    }

    @Test
    void topicIsMergedIntoAnotherThatIsThere() {
        merge("metals", "nothing").statusCode(422).body("errors[0].pointer", equalTo("/into"));
        merge("metals", "metals").statusCode(422).body("errors[0].pointer", equalTo("/into"));
        merge("nothing", "metals").statusCode(404);
    }

    @Test
    void onlyUnusedTopicGoesAway() {
        put("unused", "{\"name\":\"Unused\",\"kind\":\"place\"}").statusCode(201);
        editor().delete("/editorial/v1/topics/unused").then().statusCode(204);
        editor().delete("/editorial/v1/topics/unused").then().statusCode(404);
        editor().delete("/editorial/v1/topics/metals").then().statusCode(409);
        put("empty", "{\"name\":\"Empty\",\"kind\":\"place\"}").statusCode(201);
        put("other", "{\"name\":\"Other\",\"kind\":\"place\"}").statusCode(201);
        merge("empty", "other").statusCode(200);
        editor().delete("/editorial/v1/topics/other").then().statusCode(409);
    }

    @Test
    void stateThatTheChangeStartsFromIsHeldWhereItIsNamed() {
        String tag = editor().get("/editorial/v1/topics/trade")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String body = "{\"name\":\"Commerce\",\"kind\":\"subject\"}";
        editor().header("If-Match", "\"x\"")
                .contentType("application/json")
                .body(body)
                .put("/editorial/v1/topics/trade")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(tag));
        editor().header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .put("/editorial/v1/topics/trade")
                .then()
                .statusCode(200);
        editor().header("If-Match", tag)
                .delete("/editorial/v1/topics/trade")
                .then()
                .statusCode(412);
        assertThat(newsroom.sql()
                        .list(
                                "select action || ' ' || subject_id as deed from newsroom.audit where subject = 'topic'"
                                        + " order by id desc limit 1",
                                row -> row.getString(1)))
                .containsExactly("update trade");
    }

    @Test
    void topicsAreListedPageByPage() {
        String next = editor().get("/editorial/v1/topics?limit=2")
                .then()
                .body("items.slug", contains("earths", "metals"))
                .extract()
                .path("links.next");
        editor().get(next).then().body("items.slug", contains("trade"));
        editor().get("/editorial/v1/topics?q=TRA").then().body("items.slug", contains("trade"));
    }

    private static RequestSpecification reader() {
        return given();
    }

    private static RequestSpecification editor() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + TestKeys.ADMIN);
    }

    private static ValidatableResponse put(String slug, String body) {
        return editor().contentType("application/json")
                .body(body)
                .put("/editorial/v1/topics/" + slug)
                .then();
    }

    private static ValidatableResponse merge(String slug, String into) {
        return editor().contentType("application/json")
                .body("{\"into\":\"" + into + "\"}")
                .post("/editorial/v1/topics/" + slug + "/merge")
                .then();
    }
}
