package dev.lede.editorial.access;

import dev.lede.editorial.article.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a key ends: at a time, or after a while. */
final class KeyExpiry {

    private static final Duration LONGEST = Duration.ofDays(3650);

    private KeyExpiry() {}

    /**
     * The time that a draft means, or null for a key that lasts.
     *
     * @param now by the database's clock, which also decides when the key has ended
     */
    static @Nullable Instant of(KeyDraft draft, Instant now, Faults faults) {
        Instant at = draft.expiresAt();
        String in = draft.expiresIn();
        if (at != null && in != null) {
            faults.add("/expiresIn", "Give expiresAt or expiresIn, not both.");
            return null;
        }
        if (in != null) {
            return after(in, now, faults);
        }
        if (at != null && (!at.isAfter(now) || at.isAfter(now.plus(LONGEST)))) {
            faults.add("/expiresAt", "This must be a time to come, at most %d days ahead.".formatted(LONGEST.toDays()));
        }
        return at;
    }

    private static @Nullable Instant after(String text, Instant now, Faults faults) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return now.plus(duration);
            }
        } catch (DateTimeException e) {
            // said below
        }
        faults.add(
                "/expiresIn",
                "This must be a duration of ISO 8601 in days or less, such as P30D or PT1H, from a second to %d days."
                        .formatted(LONGEST.toDays()));
        return null;
    }
}
