package dev.lede.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is asked, the server answers, and never with a fault of its own. */
@QuarkusTest
class FuzzTest {
    private static final int REQUESTS = 2_000;
    private static final List<String> PATHS = List.of(
            "/v1",
            "/v1/articles",
            "/v1/lead-stories",
            "/v1/fronts",
            "/v1/search",
            "/v1/search/suggest",
            "/v1/topics",
            "/v1/topics/x",
            "/v1/changes",
            "/v1/articles/x",
            "/v1/articles/x/related",
            "/v1/articles/x/sections",
            "/v1/articles/x/sections/y",
            "/v1/articles/x/summaries",
            "/v1/articles/x.jsonld",
            "/v1/feeds/latest",
            "/v1/feeds/latest.atom",
            "/v1/feeds/latest.ninjs",
            "/v1/feeds/lead-stories.json",
            "/v1/feeds/topics/x.rss",
            "/v1/feeds/articles/x/related.json",
            "/v1/feeds/sitemap-news.xml");
    private static final List<String> NAMES = List.of(
            "topic",
            "desk",
            "genre",
            "language",
            "from",
            "to",
            "updatedSince",
            "ids",
            "order",
            "limit",
            "cursor",
            "count",
            "include",
            "fields",
            "front",
            "relatedLimit",
            "kind",
            "facets",
            "content",
            "archive",
            "version",
            "after",
            "types",
            "compactTo",
            "q",
            "x",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "a",
            "a,b",
            ",",
            "1",
            "0",
            "-1",
            "100",
            "99999999999999999999",
            "1e3",
            "true",
            "null",
            "newest",
            "updated",
            "oldest",
            "en",
            "any",
            "2026-06-12",
            "2026-02-30",
            "2026-06-12T08:30:00Z",
            "9999-12-31T23:59:59Z",
            "-0001-01-01",
            "home",
            "abstract",
            "desk",
            "headline",
            "sections,related",
            "id",
            "summary",
            "2.2",
            "' or 1=1 --",
            "%",
            "\\",
            "\"",
            "<script>",
            "\u0000",
            "\uD83D\uDE00",
            "\u202E",
            "01976a3c-0000-7000-8000-000000000000",
            "[]",
            "{}",
            "a".repeat(5_000),
            "iqRyi0O9-pf1G9avABAxNzg4");

    @Test
    void noRequestFindsAFault() throws Exception {
        var random = new Random(20_261_124);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < REQUESTS; i++) {
            var url = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
            int parameters = random.nextInt(4);
            for (int p = 0; p < parameters; p++) {
                url.append(p == 0 ? '?' : '&')
                        .append(NAMES.get(random.nextInt(NAMES.size())))
                        .append('=')
                        .append(URLEncoder.encode(VALUES.get(random.nextInt(VALUES.size())), StandardCharsets.UTF_8));
            }
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + url))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(url.toString()).isIn(200, 400, 404, 414);
            if (answer.statusCode() != 200) {
                assertThat(answer.headers().firstValue("Content-Type"))
                        .as(url.toString())
                        .hasValue("application/problem+json");
            }
        }
    }
}
