package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.edition.Followers;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelImportsTest {

    private static final int IMPORTS = 4;
    private static final int ARTICLES = 300;

    @Inject
    TestNewsroom newsroom;

    @Inject
    ChunkImport chunks;

    @Inject
    Followers followers;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("a", "b", "c");
    }

    @Test
    void importsOfTheSameArticlesSideBySideAllGoInWhole() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(2 * IMPORTS);
        List<Future<JsonPath>> jobs = new ArrayList<>();
        try {
            for (int i = 0; i < IMPORTS; i++) {
                int number = i;
                jobs.add(senders.submit(() -> ImportCalls.run(lines(number))));
                senders.execute(this::node);
            }
            for (Future<JsonPath> job : jobs) {
                JsonPath done = job.get(2, TimeUnit.MINUTES);
                assertThat(done.getList("errors")).isEmpty();
                assertThat(done.getInt("read")).isEqualTo(ARTICLES);
                assertThat(done.getInt("lines")).isEqualTo(ARTICLES);
                assertThat(done.getDouble("rate")).isPositive();
            }
        } finally {
            senders.shutdownNow();
        }
        long articles = newsroom.sql().one("select count(*) as n from newsroom.article", row -> row.getLong("n"));
        assertThat(articles).isEqualTo(ARTICLES);
        assertThat(newsroom.published()).hasSize(ARTICLES);
    }

    /** What the worker of another node does. */
    private void node() {
        ImportProgress progress = new ImportProgress(chunks, followers);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                progress.step();
            } catch (RuntimeException e) {
                // rolled back because it and another waited for each other; it is tried again
                Thread.onSpinWait();
            }
        }
    }

    private static String lines(int number) {
        List<String> lines = new ArrayList<>(IntStream.range(0, ARTICLES)
                .mapToObj(n ->
                        "{\"externalId\": \"x-%1$d\", \"slug\": \"x-%1$d\", \"headline\": \"%1$d as %2$d has it\", \"topics\": [\"%3$s\"], \"publish\": true}"
                                .formatted(n, number, List.of("a", "b", "c").get((n + number) % 3)))
                .toList());
        Collections.shuffle(lines, new Random(number));
        return String.join("\n", lines);
    }
}
