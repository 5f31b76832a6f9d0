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
 * @param touches how often something public changed that is no edition and that any answer may show
 * @param listTouches how often something changed that only answers made from many articles can show
 * @param turnedAt the latest moment at which something changed by time alone
 */
public record State(
        long edition,
        Instant changedAt,
        Instant now,
        @Nullable Instant nextChange,
        long touches,
        long listTouches,
        @Nullable Instant turnedAt) {

    /** The same as answers that were made from it say it. */
    public Freshness freshness() {
        return new Freshness(now, changedAt, nextChange, version());
    }

    /** How many changes have been made, in the order of their commits; what time alone does is not counted. */
    long version() {
        return edition + touches + listTouches;
    }
}
