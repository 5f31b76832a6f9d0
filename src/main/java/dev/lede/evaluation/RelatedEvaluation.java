package dev.lede.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks a running Lede for the related stories of each judged article, and compares. The articles are brought in before, by
 * an ordinary import; the judgements are lines of JSON, one for each article:
 *
 * <pre>{@code {"query": "slug-of-an-article", "relevant": ["slug-of-a-story", "slug-of-another"]}}</pre>
 */
public final class RelatedEvaluation {

    private static final int LIMIT = 50;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;

    /** Of the Lede at an address such as {@code http://localhost:8080}. */
    public RelatedEvaluation(String base) {
        this.base = base;
    }

    /**
     * Prints the scores.
     *
     * @param arguments the address of a Lede, and a file of judgements
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Usage: RelatedEvaluation http://localhost:8080 judgements.ndjson");
            System.exit(2);
        }
        System.out.println(new RelatedEvaluation(arguments[0]).of(Path.of(arguments[1])));
    }

    /** The scores on a file of judgements. */
    public Scores of(Path file) throws IOException, InterruptedException {
        List<Scores> scores = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                Judgement judgement = json.readValue(line, Judgement.class);
                scores.add(Scores.of(feed(judgement.query()), judgement));
            }
        }
        return Scores.mean(scores);
    }

    private List<String> feed(String slug) throws IOException, InterruptedException {
        URI address = URI.create(base + "/v1/articles/" + URLEncoder.encode(slug, StandardCharsets.UTF_8)
                + "/related?fields=slug&limit=" + LIMIT);
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return items(json.readTree(answer.body()).path("items"))
                .map(item -> item.path("slug").asText())
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }
}
