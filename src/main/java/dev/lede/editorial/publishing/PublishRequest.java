package dev.lede.editorial.publishing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks that the working copy be public.
 *
 * @param at from when; without it, or if it has passed, at once
 * @param until to when; without it for good
 * @param correction a text that says what was wrong, for an article that was public before
 * @param publishedAt the time that the article is to bear; without it that of its first publication
 */
@Schema(name = "PublishRequest")
public record PublishRequest(
        @Schema(examples = "2026-06-12T09:00:00Z") @Nullable Instant at,
        @Nullable Instant until,

        @Schema(examples = "An earlier version named the wrong ministry.") @Nullable
        String correction,

        @Nullable Instant publishedAt) {}
