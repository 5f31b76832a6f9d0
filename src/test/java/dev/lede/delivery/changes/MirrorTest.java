package dev.lede.delivery.changes;

import static dev.lede.editorial.Desk.act;
import static dev.lede.editorial.Desk.published;
import static dev.lede.editorial.Desk.slug;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.Desk;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the newsroom does, a mirror that reads the log from nothing and goes on ends equal to the source, to the letter. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MirrorTest {

    private static final String WHOLE = "&include=sections,summaries";
    /** Longer than anything is scheduled ahead. */
    private static final long UNTIL_ALL_IS_DUE = 1_200_000_000;

    @Inject
    TestNewsroom newsroom;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("energy", "mining", "trade");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMirrorFollowsAnyMixtureOfWrites(long seed) {
        Random random = new Random(seed);
        RandomDesk desk = new RandomDesk(seed, "desk");
        Mirror first = new Mirror(WHOLE);
        for (int i = 0; i < 30; i++) {
            desk.act();
        }
        Mirror later = new Mirror(WHOLE);
        for (int i = 0; i < 70; i++) {
            desk.act();
            if (random.nextInt(3) == 0) {
                first.pull(1 + random.nextInt(4));
            }
            if (random.nextInt(3) == 0) {
                later.pull(1 + random.nextInt(2));
            }
        }
        LockSupport.parkNanos(UNTIL_ALL_IS_DUE);
        first.pullAll(7);
        later.pullAll(1);
        assertThat(first.source()).isNotEmpty();
        assertThat(first.articles()).isEqualTo(first.source());
        assertThat(later.articles()).isEqualTo(first.source());
        assertThat(new Mirror(WHOLE).pullAll(100).articles()).isEqualTo(first.source());
    }

    @Test
    void sixteenWritersBesideItDoNotConfuseAMirror() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(17);
        AtomicBoolean going = new AtomicBoolean(true);
        Mirror mirror = new Mirror(WHOLE);
        Future<?> puller = pool.submit(() -> {
            Random random = new Random(16);
            while (going.get()) {
                mirror.pull(1 + random.nextInt(9));
            }
        });
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            RandomDesk desk = new RandomDesk(writer, "desk-" + writer);
            writers.add(pool.submit(() -> IntStream.range(0, 12).forEach(i -> desk.act())));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        going.set(false);
        puller.get();
        pool.shutdown();
        LockSupport.parkNanos(UNTIL_ALL_IS_DUE);
        mirror.pullAll(100);
        assertThat(mirror.source()).isNotEmpty();
        assertThat(mirror.articles()).isEqualTo(mirror.source());
    }

    @Test
    void fromNothingEachArticleIsThereOnceAndNothingThatIsGone() {
        String changed = published("Twice");
        String gone = published("Gone");
        String still = published("Still");
        act(gone, "withdraw", "{'reason': 'No.'}").statusCode(200);
        act(changed, "publish", "{}").statusCode(200);
        JsonNode page = Mirror.get("/v1/changes");
        assertThat(page.path("items").findValuesAsText("edition")).containsExactly("3", "5");
        assertThat(page.path("items").findValuesAsText("id")).containsExactly(still, changed);
        assertThat(page.at("/links/next").asText()).isEqualTo("/v1/changes?after=5");
        assertThat(Mirror.get("/v1/changes?after=0&compactTo=0").path("items").findValuesAsText("type"))
                .containsExactly("published", "published", "published", "withdrawn", "updated");
    }

    @Test
    void whatChangesWhileAMirrorIsBuiltFollowsAfterwards() {
        List<String> articles =
                IntStream.range(0, 5).mapToObj(i -> published("Slow " + i)).toList();
        JsonNode first = Mirror.get("/v1/changes?after=0&limit=2");
        assertThat(first.at("/links/next").asText()).isEqualTo("/v1/changes?after=2&compactTo=5&limit=2");
        act(articles.get(0), "withdraw", "{'reason': 'No.'}").statusCode(200);
        act(articles.get(3), "publish", "{}").statusCode(200);
        JsonNode second = Mirror.get(first.at("/links/next").asText());
        assertThat(second.path("items").findValuesAsText("edition")).containsExactly("3", "5");
        JsonNode third = Mirror.get(second.at("/links/next").asText());
        assertThat(third.path("items").findValuesAsText("edition")).containsExactly("6", "7");
        assertThat(third.at("/items/0/article").has("headline")).isFalse();
    }

    @Test
    void aPullerThatSleptThroughTwoThousandChangesMissesNone() {
        published("First");
        newsroom.take(IntStream.range(0, 2_000)
                .mapToObj(i -> "{'headline': 'Number %1$d', 'slug': 'number-%1$d', 'publish': true}".formatted(i))
                .toArray(String[]::new));
        List<Long> editions = new ArrayList<>();
        String next = "/v1/changes?after=1&limit=300&fields=slug";
        while (editions.size() < 2_000) {
            JsonNode page = Mirror.get(next);
            assertThat(page.path("items")).isNotEmpty();
            page.path("items").forEach(item -> editions.add(item.path("edition").asLong()));
            next = page.at("/links/next").asText();
        }
        assertThat(editions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 2_001).boxed().toList());
    }

    @Test
    void aMoveIsAnEntryAndACorrectionThatMovesIsTwo() {
        String id = published("Wrong slug");
        Desk.patch(id, 1, "{'slug': 'right-slug', 'headline': 'And more'}").statusCode(200);
        act(id, "publish", "{}").statusCode(200);
        Desk.patch(id, 2, "{'slug': 'best-slug'}").statusCode(200);
        act(id, "publish", "{'correction': 'The slug.'}").statusCode(200);
        Desk.patch(id, 3, "{'headline': 'Once more'}").statusCode(200);
        act(id, "publish", "{}").statusCode(200);
        assertThat(newsroom.log())
                .containsExactly(
                        "1 published " + slug("Wrong slug"),
                        "2 moved right-slug",
                        "3 corrected best-slug",
                        "4 moved best-slug",
                        "5 updated best-slug");
    }
}
