package dev.lede.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Fills an empty Lede with made-up articles whose words are distributed as in natural texts, and measures how long related
 * stories, searches and suggestions take, one request at a time, each answer computed anew. No test: it is run by hand.
 *
 * <pre>{@code
 * ./mvnw test-compile
 * LEDE_HOME=/tmp/bench LEDE_SAMPLE_EDITION=false LEDE_CACHE_ENABLED=false LEDE_ADMIN_KEY=key java -jar target/quarkus-app/quarkus-run.jar &
 * java -cp target/test-classes dev.lede.bench.CorpusBenchmark http://localhost:8080 key 10000
 * }</pre>
 */
public final class CorpusBenchmark {

    private static final int VOCABULARY = 200_000;
    private static final int TOPICS = 500;
    private static final int LOAD = 10_000;
    private static final int REQUESTS = 500;
    private static final int STORIES_OF_A_DAY = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(42);
    private final double[] cumulated = new double[VOCABULARY];
    private final String base;
    private final String key;

    private CorpusBenchmark(String base, String key) {
        this.base = base;
        this.key = key;
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            sum += 1 / Math.pow(rank + 2.7, 1.05);
            cumulated[rank] = sum;
        }
    }

    /**
     * Loads and measures.
     *
     * @param arguments the address of an empty Lede, an admin key, how many articles
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        CorpusBenchmark benchmark = new CorpusBenchmark(arguments[0], arguments[1]);
        int articles = Integer.parseInt(arguments[2]);
        long text = benchmark.load(articles);
        System.out.printf(Locale.ROOT, "%d articles, %.1f MB of text%n", articles, text / 1e6);
        for (String round : new String[] {"warm-up", "measured"}) {
            benchmark.measure(
                    round + " related", number -> "/v1/articles/bench-" + (number * 7919 % articles) + "/related");
            benchmark.measure(
                    round + " search ", number -> "/v1/search?q=" + benchmark.word() + "+" + benchmark.word());
            benchmark.measure(
                    round + " suggest",
                    number -> "/v1/search/suggest?q=" + benchmark.word().substring(0, 3));
        }
    }

    private interface Address {
        String of(int number);
    }

    private void measure(String what, Address address) throws IOException, InterruptedException {
        double[] millis = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + address.of(i))).build();
            long start = System.nanoTime();
            int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IOException(request.uri() + " answered " + status);
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT, "%s  p50 %.1f ms  p99 %.1f ms%n", what, millis[REQUESTS / 2], millis[REQUESTS * 99 / 100]);
    }

    private long load(int articles) throws IOException, InterruptedException {
        for (int topic = 0; topic < TOPICS; topic++) {
            send(
                    "PUT",
                    "/editorial/v1/topics/bench-" + topic,
                    "application/json",
                    ("{\"name\": \"Bench " + topic + "\", \"kind\": \"subject\"}").getBytes(StandardCharsets.UTF_8));
        }
        long text = 0;
        for (int from = 0; from < articles; from += LOAD) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream lines = new GZIPOutputStream(packed)) {
                for (int i = from; i < Math.min(articles, from + LOAD); i++) {
                    byte[] line = line(i).getBytes(StandardCharsets.UTF_8);
                    lines.write(line);
                    text += line.length;
                }
            }
            HttpRequest upload = request("/editorial/v1/imports", "application/x-ndjson")
                    .header("Content-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                    .build();
            String job = client.send(upload, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            while (!get(URI.create(base).resolve(job)).contains("\"done\"")) {
                Thread.sleep(200);
            }
        }
        return text;
    }

    private String line(int number) {
        StringBuilder body = new StringBuilder();
        int words = 250 + random.nextInt(500);
        // a story comes back to its own words
        String[] own = new String[20];
        Arrays.setAll(own, i -> word());
        for (int i = 0; i < words; i++) {
            body.append(random.nextInt(6) == 0 ? own[random.nextInt(own.length)] : word())
                    .append(' ');
        }
        String headline = own[0] + " " + own[1] + " " + word() + " " + own[2] + " " + word() + " " + word();
        Instant published = Instant.parse("2025-06-01T00:00:00Z").minusSeconds(86_400L * number / STORIES_OF_A_DAY);
        return """
                {"externalId": "bench-%1$d", "slug": "bench-%1$d", "headline": "%2$s", "summary": "%3$s", "publish": true, \
                "publishedAt": "%4$s", "topics": ["bench-%5$d", "bench-%6$d"], "sections": [{"blocks": ["%7$s"]}]}
                """.formatted(
                        number,
                        headline,
                        own[3] + " " + own[4] + " " + word(),
                        published,
                        skewed(TOPICS / 2),
                        TOPICS / 2 + skewed(TOPICS / 2),
                        body.toString().strip());
    }

    private int skewed(int most) {
        double one = random.nextDouble();
        return (int) (one * one * most);
    }

    private String word() {
        double at = random.nextDouble() * cumulated[VOCABULARY - 1];
        int found = Arrays.binarySearch(cumulated, at);
        int rank = Math.min(VOCABULARY - 1, found < 0 ? -found - 1 : found);
        StringBuilder word = new StringBuilder();
        for (int rest = rank * 31 + 7; rest > 0; rest /= 14) {
            word.append("bdfgklmnprstvz".charAt(rest % 14)).append("aeiou".charAt(rest % 5));
        }
        return word.append("an").toString();
    }

    private void send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest call = request(path, type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status = client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException(path + " answered " + status);
        }
    }

    private String get(URI address) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type);
    }
}
