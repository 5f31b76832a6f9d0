package dev.lede.http.kept;

import dev.lede.http.caching.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a node knows of changes, by the database's clock, and how long it may rely on that. The node's own clock is
 * asked for spans only, so it need not agree with the database's.
 *
 * @param settled up to which version everything on this node has followed, so that an answer made from now on takes in
 *     all of it
 * @param now the database's time when it said so
 * @param asked the node's {@link System#nanoTime()} just before it was asked
 * @param nextChange when something will change by time alone, if that is known
 */
public record Standing(
        long settled, Instant now, long asked, @Nullable Instant nextChange) {

    /** For this long nothing need be heard of the database: within it, a change made on another node is known here. */
    static final Duration TRUST = Duration.ofSeconds(1);

    /** For how long after {@link #asked} it holds. */
    Duration span() {
        // rankings count in days
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        Instant until = now.plus(TRUST);
        until = until.isAfter(midnight) ? midnight : until;
        until = nextChange == null || until.isBefore(nextChange) ? until : nextChange;
        return Duration.between(now, until);
    }

    /** The times of an answer given at a {@link System#nanoTime()}; an earlier time than the database's is never told. */
    Freshness freshness(long nanoTime, Freshness made) {
        return new Freshness(now.plusNanos(nanoTime - asked), made.changedAt(), nextChange, made.version());
    }
}
