package dev.lede.delivery.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** A partner's copy, kept as the documentation says and by nothing else. */
final class Mirror {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> articles = new TreeMap<>();
    private final String parameters;
    private String next;
    private long edition;

    /** One that has nothing yet; the parameters begin with an ampersand. */
    Mirror(String parameters) {
        this.parameters = parameters;
        this.next = "/v1/changes?after=0" + parameters;
    }

    /** Reads one page, and tells whether there was anything in it. */
    boolean pull(int limit) {
        JsonNode page = get(next.replaceAll("&limit=[0-9]+", "") + "&limit=" + limit);
        page.path("items").forEach(this::put);
        next = page.at("/links/next").asText();
        return !page.path("items").isEmpty() || !isAtTheEnd(page);
    }

    /** Reads to the end. */
    Mirror pullAll(int limit) {
        boolean more = true;
        while (more) {
            more = pull(limit);
        }
        return this;
    }

    private static boolean isAtTheEnd(JsonNode page) {
        return page.at("/links/next").asText().matches(".*[?&]after=" + page.path("edition") + "(&.*)?");
    }

    /** Puts an item in its place. */
    void put(JsonNode item) {
        assertThat(item.path("edition").asLong()).as("in order").isGreaterThan(edition);
        edition = item.path("edition").asLong();
        JsonNode article = item.path("article");
        if (article.has("headline")) {
            articles.put(article.path("id").asText(), article);
        } else {
            assertThat(article.properties()).extracting(Map.Entry::getKey).containsExactly("id", "slug", "topics");
            articles.remove(article.path("id").asText());
        }
    }

    Map<String, JsonNode> articles() {
        return articles;
    }

    /** All that the source has. */
    Map<String, JsonNode> source() {
        Map<String, JsonNode> all = new TreeMap<>();
        String page = "/v1/articles?limit=100" + parameters;
        while (!page.isEmpty()) {
            JsonNode answer = get(page);
            answer.path("items").forEach(article -> all.put(article.path("id").asText(), article));
            page = answer.at("/links/next").asText();
        }
        return all;
    }

    /** The answer at an address. */
    static JsonNode get(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(address + ": " + answer.asString()).isEqualTo(200);
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
