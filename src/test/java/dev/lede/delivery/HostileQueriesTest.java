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
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is searched for, the answer is what was found or what is wrong with the question, and it comes. */
@QuarkusTest
class HostileQueriesTest {
    private static final int QUERIES = 1_000;
    /** A thousand times what the slowest one takes. */
    private static final Duration WITHOUT_END = Duration.ofMinutes(1);

    private static final List<String> PIECES = List.of(
            "a",
            "OR",
            "AND",
            "-",
            "--",
            "*",
            "a*",
            "*a",
            "?",
            "\"",
            "\"a b\"",
            "“",
            "”",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "^",
            "~",
            "\\",
            "/",
            ":",
            "a:b",
            "+",
            "!",
            "&&",
            "||",
            "😀",
            "\u202E",
            "שלום",
            "مرحبا",
            "灯台",
            "हिन्दी",
            "\u0000",
            "\u0007",
            "\t",
            "'",
            "’",
            "<mark>",
            "%",
            "e\u0301",
            "\uD83D",
            "1.2.3",
            "a-b-c-d-e",
            "zzzzzzzzzzzzzzzzzzzz",
            "the",
            "of",
            "news");

    @Test
    void noQueryFindsAFault() throws Exception {
        var random = new Random(20_261_125);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < QUERIES; i++) {
            var typed = new StringBuilder();
            int pieces = i % 50 == 0 ? 1_000 : random.nextInt(12);
            for (int p = 0; p < pieces; p++) {
                typed.append(PIECES.get(random.nextInt(PIECES.size())));
                typed.append(random.nextInt(3) == 0 ? "" : " ");
            }
            String path = random.nextInt(4) == 0 ? "/v1/search/suggest" : "/v1/search";
            String url = path + "?q=" + URLEncoder.encode(typed.toString(), StandardCharsets.UTF_8);
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + url))
                            .timeout(WITHOUT_END)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(url).isIn(200, 400, 414);
        }
    }
}
