package dev.lede.editorial;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.json;
import static dev.lede.editorial.Desk.key;
import static dev.lede.editorial.Desk.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.front.FrontEditing;
import dev.lede.editorial.front.SlotFilling;
import dev.lede.editorial.front.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not public changes nothing that readers can see: no byte of an answer, and no header that says how old it is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class NonInterferenceTest {

    private static final int PUBLIC = 24;
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(2);
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> TOPICS = List.of("energy", "mining", "trade", "empty");
    private static final List<String> HEADERS = List.of(
            "ETag",
            "Last-Modified",
            "Cache-Control",
            "Vary",
            "Surrogate-Key",
            "Cache-Groups",
            "Link",
            "Content-Type",
            "Content-Length",
            "Location",
            "X-Robots-Tag");

    @Inject
    TestNewsroom newsroom;

    @Inject
    FrontEditing fronts;

    @TestHTTPResource
    URI server = URI.create("");

    private final HttpClient client = HttpClient.newHttpClient();
    private List<UUID> open = List.of();

    @BeforeEach
    void publishSome() {
        newsroom.clear();
        newsroom.topics(TOPICS.toArray(String[]::new));
        open = newsroom
                .take(IntStream.range(0, PUBLIC)
                        .mapToObj(
                                i -> line("open-" + i, i, "true", "2026-0" + (1 + i % 6) + "-1" + i % 3 + "T08:00:00Z"))
                        .toArray(String[]::new))
                .stream()
                .map(outcome -> java.util.Objects.requireNonNull(outcome.articleId()))
                .toList();
        patch(open.get(0).toString(), 1, "{'slug': 'open-0-moved'}").statusCode(200);
        act(open.get(0).toString(), "publish", "{'correction': 'The slug was wrong.'}")
                .statusCode(200);
        act(open.get(1).toString(), "withdraw", "{'reason': 'It was not so.'}").statusCode(200);
        act(open.get(2).toString(), "publish", "{'until': '2990-01-01T00:00:00Z'}")
                .statusCode(200);
        choose(open.get(3), List.of(open.get(5), open.get(4)), List.of(open.get(6)));
        fronts.put("home", "Home", List.of(new SlotFilling(2, open.get(7), new Span(null, null))), "test");
        fronts.put("world", "World", List.of(), "test");
        // `Last-Modified` has whole seconds, and is rounded up once the second is over
        LockSupport.parkNanos(1_100_000_000);
    }

    @Test
    void hiddenStoriesChangeNothingThatReadersCanSee() {
        Comparison seen = compare();
        while (!seen.clearOfTheHour()) {
            // readers may see the hour strike: the window of the news sitemap moves on it, and rankings count in days
            publishSome();
            seen = compare();
        }
        Map<String, String> before = seen.before();
        assertThat(before).hasSizeGreaterThan(1_000);
        seen.after().forEach((address, answer) -> assertThat(answer).as(address).isEqualTo(before.get(address)));
        // the same comparison does see what is public
        newsroom.take(line("one-more", 0, "true", "2026-03-01T08:00:00Z"));
        assertThat(snapshot(Set.of("/v1/articles?count=true")))
                .isNotEqualTo(Map.of("/v1/articles?count=true", String.valueOf(before.get("/v1/articles?count=true"))));
    }

    private Comparison compare() {
        Instant from = newsroom.now();
        Set<String> addresses = addresses();
        Map<String, String> before = snapshot(addresses);
        addHidden();
        return new Comparison(from, before, snapshot(addresses), newsroom.now());
    }

    /** Answers by address, without and with what is hidden, and from when until when they were asked for. */
    private record Comparison(Instant from, Map<String, String> before, Map<String, String> after, Instant to) {
        /** Whether no answer was asked for so late in an hour that its time to live ends with the hour. */
        boolean clearOfTheHour() {
            return from.truncatedTo(ChronoUnit.HOURS)
                    .equals(to.plus(LONGEST_LIFE).truncatedTo(ChronoUnit.HOURS));
        }
    }

    private void addHidden() {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = Desk.post(
                            ("{'headline': 'Copper and tin hidden %d', 'summary': 'Of copper.', 'topics': ['energy', 'empty'],"
                                            + " 'sections': [{'heading': 'Copper', 'blocks': ['The news of copper.']}]}")
                                    .formatted(i))
                    .statusCode(201)
                    .extract()
                    .path("id");
            hidden.add(id);
        }
        for (int i = 0; i < 30; i++) {
            act(
                            hidden.get(i),
                            "publish",
                            "{'at': '29%02d-01-01T00:00:00Z', 'publishedAt': '2026-02-01T00:00:00Z'}".formatted(10 + i))
                    .statusCode(200);
        }
        for (int i = 20; i < 30; i++) {
            act(hidden.get(i), "unschedule", "{}").statusCode(200);
        }
        key().delete("/editorial/v1/articles/" + hidden.get(29)).then().statusCode(204);
        String id = open.get(8).toString();
        patch(id, 1, "{'headline': 'Not yet', 'slug': 'not-yet', 'topics': ['empty'], 'language': 'fr'}")
                .statusCode(200);
        act(id, "publish", "{'at': '2999-01-01T00:00:00Z', 'correction': 'To come.'}")
                .statusCode(200);
        act(open.get(1).toString(), "publish", "{'at': '2999-01-01T00:00:00Z'}").statusCode(200);
        patch(open.get(9).toString(), 1, "{'headline': 'Only a draft'}").statusCode(200);
        choose(open.get(3), List.of(UUID.fromString(hidden.get(0)), open.get(5), open.get(4)), List.of(open.get(6)));
        choose(open.get(10), List.of(UUID.fromString(hidden.get(1))), List.of(UUID.fromString(hidden.get(2))));
        choose(UUID.fromString(hidden.get(3)), List.of(open.get(11)), List.of());
        json("{}")
                .post("/editorial/v1/articles/" + hidden.get(4) + "/previews")
                .then()
                .statusCode(201);
        newsroom.take(IntStream.range(0, 250)
                .mapToObj(i -> line("draft-" + i, i, "false", "2026-0" + (1 + i % 6) + "-11T08:00:00Z"))
                .toArray(String[]::new));
        newsroom.take(IntStream.range(0, 250)
                .mapToObj(i -> line("embargo-" + i, i, "true", "29" + (10 + i % 80) + "-01-01T08:00:00Z"))
                .toArray(String[]::new));
        fillSlots(UUID.fromString(hidden.get(5)));
        newsroom.sql().change("analyze");
    }

    /** A hidden story comes to a front and leaves it again every second, before, while and after readers look. */
    private void fillSlots(UUID hidden) {
        Instant now = newsroom.now();
        List<SlotFilling> slots = new ArrayList<>(List.of(new SlotFilling(2, open.get(7), new Span(null, null))));
        for (int second = -2; second < 240; second++) {
            slots.add(
                    new SlotFilling(3, hidden, new Span(now.plusSeconds(second), now.plusMillis(1000 * second + 500))));
        }
        fronts.put("home", "Home", slots, "test");
        fronts.put("world", "World", List.of(new SlotFilling(1, hidden, new Span(now, null))), "test");
    }

    /** Every public path, with many of its parameters. */
    private Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>(List.of(
                "/v1",
                "/v1/fronts",
                "/v1/topics",
                "/v1/topics?kind=subject",
                "/v1/topics?q=e",
                "/v1/topics?limit=2",
                "/v1/topics?kind=desk",
                "/v1/topics?order=slug",
                "/v1/topics?order=trending",
                "/v1/changes",
                "/v1/changes?after=3",
                "/v1/changes?compactTo=0&include=sections,summaries",
                "/v1/changes?topic=energy&limit=3",
                "/v1/changes?types=withdrawn,moved,corrected&compactTo=0",
                "/v1/changes?after=1000000",
                "/v1/search?q=copper",
                "/v1/search?q=copper&topic=energy&count=true",
                "/v1/articles/not-yet",
                "/v1/articles/copper-and-tin-hidden-1",
                "/v1/articles/draft-1",
                "/v1/articles/embargo-1",
                "/v1/articles/never-was",
                "/v1/articles/draft-1/related",
                "/v1/articles/embargo-1/sections",
                "/v1/articles?topic=never-was",
                "/v1/previews/x",
                "/v1/feeds/sitemap-news.xml",
                "/v1/articles?limit=0",
                "/v1/articles?status=draft"));
        for (String format : List.of("json", "atom", "rss", "ninjs")) {
            addresses.add("/v1/feeds/latest." + format);
            addresses.add("/v1/feeds/lead-stories." + format);
            addresses.add("/v1/feeds/topics/energy." + format);
            addresses.add("/v1/feeds/articles/open-3/related." + format);
        }
        for (String topic : TOPICS) {
            addresses.add("/v1/topics/" + topic);
        }
        for (String word :
                List.of("copper", "news", "open-3", "hidden", "tin", "draft", "embargo", "cop", "ne", "zz")) {
            for (String rest : List.of(
                    "",
                    "&order=newest",
                    "&topic=energy&count=true",
                    "&genre=news&limit=3",
                    "&language=de&facets=topic,genre",
                    "&from=2026-02-01&include=summaries",
                    "&fields=headline")) {
                addresses.add("/v1/search?q=" + word + rest);
            }
            addresses.add("/v1/search/suggest?q=" + word);
            addresses.add("/v1/search/suggest?limit=20&q=" + word);
        }
        for (String front : List.of("home", "world", "never-was")) {
            for (int limit = 1; limit <= 10; limit++) {
                addresses.add("/v1/lead-stories?include=sections,summaries&limit=" + limit + "&front=" + front);
            }
            addresses.add("/v1/lead-stories?front=" + front + "&relatedLimit=5");
            addresses.add("/v1/lead-stories?front=" + front + "&limit=50&relatedLimit=0&include=sections");
        }
        for (String filter : List.of(
                "",
                "&topic=energy",
                "&topic=energy,mining",
                "&topic=energy&topic=mining",
                "&topic=empty",
                "&desk=trade",
                "&genre=news",
                "&genre=analysis",
                "&language=en",
                "&language=de",
                "&language=fr",
                "&from=2026-02-01&to=2026-04-30",
                "&updatedSince=2026-01-01T00:00:00Z",
                "&topic=trade&language=en",
                "&ids=" + open.get(0) + "," + open.get(1) + "," + open.get(8))) {
            for (String order : List.of("newest", "oldest", "updated")) {
                addresses.add("/v1/articles?order=" + order + filter + "&count=true&limit=100");
                addPages("/v1/articles?order=" + order + filter + "&limit=7&include=summaries,related", addresses);
                addPages("/v1/articles?order=" + order + filter + "&limit=5&fields=headline,topics", addresses);
            }
        }
        for (int i = 0; i < PUBLIC; i++) {
            for (String name : List.of("open-" + i, open.get(i).toString())) {
                for (String part : List.of(
                        "",
                        "?include=related",
                        "?fields=headline",
                        "/sections",
                        "/sections/intro",
                        "/sections/more",
                        "/summaries",
                        "/related",
                        "/related?limit=1",
                        "/related?include=sections,related&limit=5",
                        "?include=related,sections&fields=headline",
                        "/summaries?kind=abstract",
                        "/summaries?language=fr",
                        "/related?limit=50&language=any")) {
                    addresses.add("/v1/articles/" + name + part);
                }
            }
        }
        return addresses;
    }

    private void addPages(String first, Set<String> addresses) {
        String next = first;
        while (next != null) {
            addresses.add(next);
            Matcher link = NEXT.matcher(get(next).body());
            next = link.find() ? link.group(1) : null;
        }
    }

    private Map<String, String> snapshot(Set<String> addresses) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : addresses) {
            HttpResponse<String> answer = get(address);
            StringBuilder text = new StringBuilder().append(answer.statusCode()).append('\n');
            HEADERS.forEach(name -> text.append(name)
                    .append(": ")
                    .append(answer.headers().allValues(name))
                    .append('\n'));
            answers.put(address, text.append(answer.body()).toString());
        }
        return answers;
    }

    private HttpResponse<String> get(String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(server.resolve(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void choose(UUID article, List<UUID> pinned, List<UUID> excluded) {
        json("{'pinned': " + ids(pinned) + ", 'excluded': " + ids(excluded) + "}")
                .put("/editorial/v1/articles/" + article + "/related")
                .then()
                .statusCode(200);
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(id -> "'" + id + "'").toList().toString();
    }

    private static String line(String slug, int i, String publish, String publishedAt) {
        return ("{'externalId': '%1$s', 'slug': '%1$s', 'headline': 'Copper and %1$s', 'summary': 'What %1$s says of copper.',"
                        + " 'genre': '%2$s', 'language': '%3$s', 'topics': ['%4$s', '%5$s'], 'publish': %6$s,"
                        + " 'publishedAt': '%7$s', 'sections': [{'blocks': ['The news of %1$s and of copper.']},"
                        + " {'heading': 'More', 'blocks': ['More of it.']}]}")
                .formatted(
                        slug,
                        i % 3 == 0 ? "analysis" : "news",
                        i % 5 == 0 ? "de" : "en",
                        TOPICS.get(i % 3),
                        TOPICS.get((i + 1) % 3),
                        publish,
                        publishedAt);
    }
}
