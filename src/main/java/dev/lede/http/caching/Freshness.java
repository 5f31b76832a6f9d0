package dev.lede.http.caching;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The times of an answer, all by the database's clock.
 *
 * @param now when it was read
 * @param changedAt when anything in it last changed
 * @param nextChange when something in it will become visible or invisible by itself, if that is known
 * @param version how many public changes it takes into account, all of them up to that one; {@link #NOT_COUNTED} if nobody
 *     can tell
 */
@JsonIgnoreType
public record Freshness(
        Instant now, Instant changedAt, @Nullable Instant nextChange, long version) {

    /** The version of what must not be kept, because no count of changes tells when it is over. */
    public static final long NOT_COUNTED = -1;

    /** Of an answer that no count of changes speaks of. */
    public Freshness(Instant now, Instant changedAt, @Nullable Instant nextChange) {
        this(now, changedAt, nextChange, NOT_COUNTED);
    }

    /** Of an answer that changes as time goes by, such as one about the last 24 hours. */
    public Freshness drifting() {
        return new Freshness(now, changedAt, nextChange);
    }

    /** How long it may be kept: the whole seconds that are left until it changes by itself, but no longer than wanted. */
    public Duration atMost(Duration wanted) {
        if (nextChange == null) {
            return wanted;
        }
        Duration left =
                Duration.ofSeconds(Math.max(0, Duration.between(now, nextChange).toSeconds()));
        return left.compareTo(wanted) < 0 ? left : wanted;
    }

    /**
     * The value of {@code Last-Modified}, which has whole seconds only (RFC 9110, section 8.8.2). A later change inside of
     * the same second would have the same value rounded down, so it is rounded up; but never into the future.
     */
    public Instant lastModified() {
        Instant present = now.truncatedTo(ChronoUnit.SECONDS);
        return roundedUp().isBefore(present) ? roundedUp() : present;
    }

    /** Whether a copy with that {@code Last-Modified} surely is this one (RFC 9110, section 13.1.3). */
    public boolean unmodifiedSince(Instant date) {
        return !roundedUp().isAfter(date);
    }

    private Instant roundedUp() {
        Instant second = changedAt.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(changedAt) ? second : second.plusSeconds(1);
    }
}
