package dev.lede.editorial.front;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A span of time: from its beginning, or ever since, to just before its end, or for good. */
public record Span(@Nullable Instant from, @Nullable Instant until) {

    /** Whether there is a moment in both. */
    boolean overlaps(Span other) {
        return begins(from, other.until) && begins(other.from, until);
    }

    private static boolean begins(@Nullable Instant from, @Nullable Instant until) {
        return from == null || until == null || from.isBefore(until);
    }
}
