package dev.lede.editorial.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved state of an article, as the list of them names it. */
@Schema(name = "RevisionItem")
public record RevisionItem(
        @Schema(required = true, examples = "3") int revision,

        @Schema(required = true, examples = "rare-earth-magnets-run-short")
        String slug,

        @Schema(required = true) String headline,
        @Schema(required = true, examples = "612") int wordCount,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, examples = "desk") String createdBy) {}
