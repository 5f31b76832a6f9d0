package dev.lede.editorial.front;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a front as it is written.
 *
 * @param article an article's id, or a slug of it
 * @param from since when it stands there; without it, it does already
 * @param until to when; without it, for good
 */
@Schema(name = "SlotDraft")
public record SlotDraft(
        @Schema(required = true, minimum = "1", maximum = "50", examples = "1") @Nullable
        Integer position,

        @Schema(required = true, examples = "rare-earth-magnets-run-short") @Nullable
        String article,

        @Schema(examples = "2026-06-12T08:30:00Z") @Nullable Instant from,
        @Schema(examples = "2026-06-12T20:00:00Z") @Nullable Instant until) {}
