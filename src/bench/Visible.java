import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes one story after the other while readers hammer the front page and the list: {@code BASE KEY SECONDS READERS
 * [OTHER-NODE]}. An answer is stale if its request was sent after the call that published had answered, and it does not show
 * that story, or a later one. Of another node it tells how long after that answer the story was seen there.
 *
 * <p>Prints {@code visible PUBLISHED READS STALE READS-OF-OTHER P50-ms P99-ms MOST-ms NEVER-SEEN}.
 */
public final class Visible {

    private static final Pattern HEADLINE = Pattern.compile("Bench visible (\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
    private static final Pattern TIME = Pattern.compile("\"publishedAt\":\"([^\"]*)\"");
    private static final List<String> PAGES = List.of("/v1/lead-stories?limit=1&fields=headline&relatedLimit=0", "/v1/articles?limit=1&fields=headline");
    private static final long PAUSE_MILLIS = 40;
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String key;
    /** The number of the latest story whose publishing has answered. */
    private final AtomicLong answered = new AtomicLong();
    /** Those that the other node has not shown yet, with when the publishing answered. */
    private final ConcurrentSkipListMap<Long, Long> awaited = new ConcurrentSkipListMap<>();
    private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong readsOfOther = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();
    private volatile boolean over;

    private Visible(String base, String key) {
        this.base = base;
        this.key = key;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Visible visible = new Visible(arguments[0], arguments[1]);
        String other = arguments.length > 4 ? arguments[4] : null;
        int readers = Integer.parseInt(arguments[3]);
        visible.run(Long.parseLong(arguments[2]) * 1_000_000_000L, readers, other);
    }

    private void run(long span, int readers, String other) throws IOException, InterruptedException {
        long end = System.nanoTime() + span;
        long first = newest() + 1;
        long number = first;
        publish(number);
        answered.set(number);
        for (int i = 0; i < readers; i++) {
            String page = PAGES.get(i % PAGES.size());
            new Thread(() -> read(base + page, this::judge)).start();
            if (other != null) {
                new Thread(() -> read(other + page, this::notice)).start();
            }
        }
        while (System.nanoTime() < end) {
            number++;
            publish(number);
            answered.set(number);
            if (other != null) {
                awaited.put(number, System.nanoTime());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        while (!awaited.isEmpty() && System.nanoTime() < end + PATIENCE_NANOS) {
            Thread.sleep(PAUSE_MILLIS);
        }
        over = true;
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "visible %d %d %d %d %.1f %.1f %.1f %d%n",
                number - first,
                reads.get(),
                stale.get(),
                readsOfOther.get(),
                millis(sorted, 0.5),
                millis(sorted, 0.99),
                millis(sorted, 1),
                awaited.size());
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private interface Judge {
        /** What was published before the question, and what the answer shows. */
        void of(long before, long shown);
    }

    private void read(String page, Judge judge) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
        while (!over) {
            long before = answered.get();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                Matcher headline = HEADLINE.matcher(response.body());
                judge.of(before, headline.find() ? Long.parseLong(headline.group(1)) : -1);
            } catch (IOException e) {
                System.err.println(page + ": " + e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void judge(long before, long shown) {
        reads.incrementAndGet();
        if (shown < before) {
            stale.incrementAndGet();
        }
    }

    private void notice(long before, long shown) {
        readsOfOther.incrementAndGet();
        long now = System.nanoTime();
        awaited.headMap(shown, true).keySet().forEach(number -> {
            Long since = awaited.remove(number);
            if (since != null) {
                delays.add(now - since);
            }
        });
    }

    /** When the newest story was published; those to come bear the seconds after that, since a front orders by seconds. */
    private long newest() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/v1/articles?limit=1&fields=publishedAt")).build();
        Matcher time = TIME.matcher(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!time.find()) {
            throw new IOException("There is no story");
        }
        return Instant.parse(time.group(1)).getEpochSecond();
    }

    private void publish(long number) throws IOException, InterruptedException {
        String story = "{\"headline\": \"Bench visible " + number + "\", \"genre\": \"news\", \"summary\": \"Now.\", \"sections\": [{\"blocks\": [\"Now.\"]}]}";
        Matcher id = ID.matcher(post("/editorial/v1/articles", story));
        if (!id.find()) {
            throw new IOException("The draft has no id");
        }
        // where the newest story is of this minute, the seconds after it are still to come
        Thread.sleep(Math.max(0, number * 1_000 - System.currentTimeMillis() + 1));
        post("/editorial/v1/articles/" + id.group(1) + "/publish", "{\"publishedAt\": \"" + Instant.ofEpochSecond(number) + "\"}");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
