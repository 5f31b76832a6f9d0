package dev.lede.editorial;

import static io.restassured.RestAssured.given;

import dev.lede.editorial.access.TestKeys;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** The calls by which a newsroom writes; JSON is written with single quotes for double ones. */
public final class Desk {

    private static final String ARTICLES = "/editorial/v1/articles";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Desk() {}

    /** A request with the admin key. */
    public static RequestSpecification key() {
        return given().header("Authorization", "Bearer " + TestKeys.ADMIN);
    }

    /** A request with a JSON body. */
    public static RequestSpecification json(String body) {
        return key().contentType("application/json").body(body.replace('\'', '"'));
    }

    /** Makes a draft. */
    public static ValidatableResponse post(String body) {
        return json(body).post(ARTICLES).then();
    }

    /** Makes a draft of which only the headline matters, and tells its id. */
    public static String draft(String headline) {
        return post("{'headline': '" + headline + "', 'slug': '" + slug(headline)
                        + "', 'sections': [{'blocks': ['Text of " + headline + ".']}]}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A slug that the headline does not give by itself. */
    public static String slug(String headline) {
        return headline.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** A headline that no other test has. */
    public static String headline(String what) {
        return what + " " + NUMBER.incrementAndGet();
    }

    public static ValidatableResponse read(String id) {
        return key().get(ARTICLES + "/" + id).then();
    }

    /** Replaces a working copy, from its revision. */
    public static Response put(String id, int revision, String body) {
        return json(body).header("If-Match", "\"" + revision + "\"").put(ARTICLES + "/" + id);
    }

    /** Patches a working copy, from its revision. */
    public static ValidatableResponse patch(String id, int revision, String body) {
        return key().contentType("application/merge-patch+json")
                .body(body.replace('\'', '"'))
                .header("If-Match", "\"" + revision + "\"")
                .patch(ARTICLES + "/" + id)
                .then();
    }

    /** Calls an action on an article: {@code publish}, {@code withdraw} … */
    public static ValidatableResponse act(String id, String action, String body) {
        return json(body).post(ARTICLES + "/" + id + "/" + action).then();
    }

    /** Publishes a new article of this headline, and tells its id. */
    public static String published(String headline) {
        String id = draft(headline);
        act(id, "publish", "{}").statusCode(200);
        return id;
    }

    /** What a reader gets at an address. */
    public static Response reader(String path) {
        return given().get(path);
    }
}
