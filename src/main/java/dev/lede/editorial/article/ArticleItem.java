package dev.lede.editorial.article;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An article on the editors' list, as its working copy has it.
 *
 * @param publishedAt of one that is public now, the time that it bears
 * @param scheduledAt when the next publication begins
 * @param updatedAt when the working copy was saved
 */
@Schema(name = "WorkingCopyItem")
public record ArticleItem(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "3") int revision,
        @Schema(required = true) ArticleState.Status status,
        @Nullable String externalId,

        @Schema(required = true, examples = "rare-earth-magnets-run-short")
        String slug,

        @Schema(required = true) String headline,
        @Schema(required = true, examples = "en") String language,
        @Schema(required = true, examples = "news") String genre,

        @Schema(examples = "A. Writer and B. Editor") @Nullable
        String byline,

        @Schema(required = true, examples = "612") int wordCount,
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true, examples = "desk") String updatedBy) {}
