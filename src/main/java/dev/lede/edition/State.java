package dev.lede.edition;

import dev.lede.http.caching.Freshness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the public state has come, by the database's clock.
 *
 * @param edition the number of the latest change
 * @param changedAt the latest moment at which anything public changed, also by time alone
 * @param now when this was read
 * @param nextChange the next such moment, if it is less than a minute away
 */
public record State(
        long edition,
        Instant changedAt,
        Instant now,
        @Nullable Instant nextChange) {

    /** The same as answers that were made from it say it. */
    public Freshness freshness() {
        return new Freshness(now, changedAt, nextChange);
    }
}
