package dev.lede.editorial.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication on the shelf that began or ended by time alone.
 *
 * @param slug the slug of the revision
 * @param begins when it began; null if that was noticed before
 * @param ends when it ended; null if it has not yet
 * @param corrects whether a correction became public with it
 */
record DueRow(
        UUID publication,
        UUID article,
        UUID revision,
        String slug,
        @Nullable Instant begins,
        @Nullable Instant ends,
        boolean corrects) {}
