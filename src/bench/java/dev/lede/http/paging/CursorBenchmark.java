package dev.lede.http.paging;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to write a cursor and to read it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CursorBenchmark {

    private final String binding = "/v1/articles|[[rare-earths]]|null|null|null|null|null|null|[]|newest";
    private final TimePosition position =
            new TimePosition(Instant.parse("2026-06-12T08:30:00.123456Z"), UUID.fromString("01976a3c-7c1e-7a54-9c07-0b8f3f0e6a11"));
    private final String cursor = position.toCursor(binding);

    @Benchmark
    public String write() {
        return position.toCursor(binding);
    }

    @Benchmark
    public TimePosition read() {
        return TimePosition.parse(cursor, binding);
    }
}
