package dev.lede.http.caching;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to write the tags of an answer as both of its headers: of one article, and of a list of twenty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TagsBenchmark {

    @Param({"1", "20"})
    int articles;

    private Set<String> tags;

    @Setup
    public void name() {
        tags = new LinkedHashSet<>();
        for (int i = 0; i < articles; i++) {
            tags.add("article:" + new UUID(i * 0x9E3779B97F4A7C15L, i));
            tags.add("topic:rare-earths-" + i % 7);
            tags.add("topic:trade-" + i % 3);
        }
    }

    @Benchmark
    public int headers() {
        Collection<String> names = CacheTags.of(tags);
        return CacheTags.surrogateKey(names).length() + CacheTags.cacheGroups(names).length();
    }
}
