package dev.lede.http.kept;

import dev.lede.http.caching.Answer;
import dev.lede.http.caching.ContentCoding;
import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.Rendered;
import dev.lede.http.caching.Rendition;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to find one of 10,000 answers, to find none, and to drop what holds one article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KeptBenchmark {

    private static final int ANSWERS = 10_000;
    /** Has no divisor in common with the number of answers, so that all have their turn. */
    private static final int STEP = 7_919;

    private final KeptAnswers kept = new KeptAnswers(new CacheConfig() {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public MemorySize size() {
            return new MemorySize(BigInteger.valueOf(256 << 20));
        }
    });
    private final String[] keys = new String[ANSWERS];
    private int next;

    @Setup
    public void keepAnswers() {
        // from here on it is known what was dropped; before that nothing is kept
        kept.dropAll(1, Instant.EPOCH);
        Freshness freshness = new Freshness(Instant.now(), Instant.now(), null, 1);
        Rendition rendition = Rendition.of(new byte[4_000], ContentCoding.IDENTITY);
        for (int i = 0; i < ANSWERS; i++) {
            keys[i] = "/v1/articles/bench-" + i + "? IDENTITY ";
            Answer<String> answer = new Answer<>("", freshness, Set.of("article:" + i, "topic:" + i % 100));
            Rendered rendered = new Rendered(answer, rendition, Map.of());
            if (!kept.keep(keys[i], KeptAnswer.of(rendered, MultiMap.caseInsensitiveMultiMap(), null), 1)) {
                throw new IllegalStateException("It is not kept");
            }
        }
        // trusted for as long as the benchmark runs
        kept.stand(new Standing(1, Instant.now(), System.nanoTime() + TimeUnit.HOURS.toNanos(1), null));
    }

    @Benchmark
    public Object find() {
        next = (next + STEP) % ANSWERS;
        return kept.find(keys[next]);
    }

    @Benchmark
    public Object findNone() {
        return kept.find("/v1/articles/bench-none? IDENTITY ");
    }

    @Benchmark
    public void dropOneArticle() {
        kept.drop(1, Set.of("article:none"));
    }
}
