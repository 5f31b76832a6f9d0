package dev.lede.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Duration WANTED = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "08:00:00, 08:01:00, 10",
        "08:00:00, 08:00:10, 10",
        "08:00:00, 08:00:09.999, 9",
        "08:00:00.5, 08:00:01.4, 0",
        "08:00:00, 08:00:00, 0",
        "08:00:05, 08:00:00, 0"
    })
    void lifetimeEndsBeforeTheNextChange(String now, String nextChange, long seconds) {
        assertThat(freshness(now, "07:00:00", nextChange).atMost(WANTED)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void lifetimeIsWholeWhenNoChangeIsDue() {
        assertThat(freshness("08:00:00", "07:00:00", null).atMost(WANTED)).isEqualTo(WANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00:10, 07:00:00, 07:00:00",
        "08:00:10, 07:00:00.000001, 07:00:01",
        "08:00:00.9, 08:00:00.1, 08:00:00",
        "08:00:01.0, 08:00:00.1, 08:00:01"
    })
    void lastModifiedIsRoundedUpButNotIntoTheFuture(String now, String changedAt, String expected) {
        assertThat(freshness(now, changedAt, null).lastModified()).isEqualTo(at(expected));
    }

    @Test
    void secondChangeInsideOfOneSecondIsSeen() {
        Freshness first = freshness("08:00:00.2", "08:00:00.1", null);
        Freshness second = freshness("08:00:30", "08:00:00.8", null);

        assertThat(second.unmodifiedSince(first.lastModified())).isFalse();
        assertThat(second.unmodifiedSince(second.lastModified())).isTrue();
    }

    private static Freshness freshness(String now, String changedAt, @Nullable String nextChange) {
        return new Freshness(at(now), at(changedAt), nextChange == null ? null : at(nextChange));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-12T" + time + "Z");
    }
}
