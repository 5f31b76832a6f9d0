package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.TestNewsroom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingOrderTest {

    private static final int THREADS = 16;
    private static final int EACH = 12;

    @Inject
    TestNewsroom newsroom;

    @Inject
    ArticlePublishing publishing;

    @Test
    void sixteenThreadsGiveEditionsWithoutAHoleAndNoneArrivesLate() throws InterruptedException, ExecutionException {
        newsroom.clear();
        List<UUID> articles = new ArrayList<>();
        for (int i = 0; i < THREADS * EACH; i++) {
            articles.add(Objects.requireNonNull(
                    newsroom.take("{'headline': 'Story " + i + "'}").get(0).articleId()));
        }
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS + 1);
        Future<List<Long>> poller = pool.submit(() -> poll(going));
        List<Future<?>> publishers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            List<UUID> own = articles.subList(thread * EACH, (thread + 1) * EACH);
            publishers.add(pool.submit(() -> own.forEach(this::publish)));
        }
        for (Future<?> publisher : publishers) {
            publisher.get();
        }
        going.set(false);
        assertThat(poller.get())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, articles.size()).boxed().toList());
        pool.shutdown();
        Long number = newsroom.sql().one("select number from newsroom.edition", row -> row.getLong(1));
        assertThat(number).isEqualTo(articles.size());
    }

    /** What a partner sees that asks again and again for what is after the last edition it has. */
    private List<Long> poll(AtomicBoolean going) {
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = !going.get();
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            seen.addAll(newsroom.reader()
                    .list(
                            "select edition from published.change where edition > ? order by edition",
                            row -> row.getLong("edition"),
                            after));
        }
        return seen;
    }

    private void publish(UUID article) {
        PublicationOrder order = PublicationOrder.now(article, newsroom.revision(article), "test");
        QuarkusTransaction.requiringNew().run(() -> publishing.publish(List.of(order)));
    }
}
