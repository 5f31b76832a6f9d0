package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.editorial.Caller;
import dev.lede.editorial.TestNewsroom;
import dev.lede.editorial.article.ArticleWriting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers see who ask for a story again and again while it is published, taken down and published again. */
@QuarkusTest
class PollingReaderTest {

    private static final Caller EDITOR = new Caller("an editor", true);
    private static final List<String> PATHS = List.of(
            "/v1/articles/polled",
            "/v1/articles/polled/sections",
            "/v1/articles/polled/sections/intro",
            "/v1/articles/%s");

    @Inject
    TestNewsroom newsroom;

    @Inject
    PublishingDesk desk;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    URI server = URI.create("");

    private final HttpClient client = HttpClient.newHttpClient();
    private UUID article = new UUID(0, 0);

    @BeforeEach
    void publishFirst() {
        newsroom.clear();
        article = Objects.requireNonNull(newsroom.take(version(1)).get(0).articleId());
    }

    @Test
    void replacedRevisionIsFollowedByTheNextWithNoGapAndNoMixOfTheTwo() throws Exception {
        List<List<Seen>> seen = whilePolling(() -> {
            for (int n = 2; n <= 300; n++) {
                newsroom.take(version(n));
            }
        });
        for (List<Seen> reader : seen) {
            assertThat(reader).hasSizeGreaterThan(100).extracting(Seen::status).containsOnly(200);
            int latest = 0;
            for (Seen answer : reader) {
                assertThat(answer.numbers())
                        .isNotEmpty()
                        .containsOnly(answer.numbers().get(0));
                assertThat(answer.numbers().get(0)).isGreaterThanOrEqualTo(latest);
                latest = answer.numbers().get(0);
            }
        }
        assertThat(newsroom.log()).hasSize(300);
    }

    @Test
    void storyThatIsTakenDownAndPublishedAgainIsAlwaysOneOfTheTwo() throws Exception {
        List<List<Seen>> seen = whilePolling(() -> {
            for (int n = 0; n < 200; n++) {
                desk.withdraw(article, new WithdrawRequest("It was not so.", null), EDITOR);
                desk.publish(
                        article, new PublishRequest(null, null, null, null), ArticleWriting.Condition.NONE, EDITOR);
            }
        });
        for (List<Seen> reader : seen) {
            assertThat(reader)
                    .hasSizeGreaterThan(100)
                    .extracting(Seen::status)
                    .contains(200, 410)
                    .containsOnly(200, 410);
            assertThat(reader)
                    .filteredOn(answer -> answer.status() == 200)
                    .allSatisfy(
                            answer -> assertThat(answer.numbers()).isNotEmpty().containsOnly(1));
        }
    }

    /** What two readers see from before something begins until it is over. */
    private List<List<Seen>> whilePolling(Runnable change) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Seen>>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(pool.submit(() -> poll(over)));
            }
            change.run();
            over.set(true);
            List<List<Seen>> seen = new ArrayList<>();
            for (Future<List<Seen>> reader : readers) {
                seen.add(reader.get());
            }
            return seen;
        } finally {
            over.set(true);
            pool.shutdown();
        }
    }

    private List<Seen> poll(AtomicBoolean over) throws IOException, InterruptedException {
        List<Seen> seen = new ArrayList<>();
        while (!over.get()) {
            String path = PATHS.get(seen.size() % PATHS.size()).formatted(article);
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            List<Integer> numbers = new ArrayList<>();
            if (answer.statusCode() == 200) {
                collect(json.readTree(answer.body()), numbers);
            }
            seen.add(new Seen(answer.statusCode(), numbers));
        }
        return seen;
    }

    /** The numbers that its texts carry. */
    private static void collect(JsonNode node, List<Integer> numbers) {
        if (node.isTextual() && node.asText().startsWith("Version ")) {
            numbers.add(Integer.valueOf(node.asText().substring("Version ".length())));
        }
        node.forEach(child -> collect(child, numbers));
    }

    private static String version(int n) {
        return ("{'externalId': 'polled', 'slug': 'polled', 'headline': 'Version %1$d', 'summary': 'Version %1$d',"
                        + " 'publish': true, 'sections': [{'blocks': ['Version %1$d']}, {'heading': 'Version %1$d',"
                        + " 'blocks': ['Version %1$d']}]}")
                .formatted(n);
    }

    private record Seen(int status, List<Integer> numbers) {}
}
