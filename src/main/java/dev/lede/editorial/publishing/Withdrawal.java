package dev.lede.editorial.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an article is no longer there.
 *
 * @param at since when; null: since the moment in which it is taken down
 * @param reason what readers are told
 * @param legal whether its history is hidden from all but administrators
 */
public record Withdrawal(@Nullable Instant at, String reason, boolean legal) {

    /** Whether one that holds already says all that this one says. */
    public boolean isSaidBy(@Nullable Withdrawal other) {
        return other != null
                && reason.equals(other.reason)
                && legal == other.legal
                && (at == null || at.equals(other.at));
    }
}
