package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved state of an article, with all that it says in the shape in which it is written. */
@Schema(name = "Revision")
public record RevisionView(
        @Schema(required = true, examples = "3") int revision,
        @JsonUnwrapped ArticleDraft content,
        @Schema(required = true, examples = "612") int wordCount,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, examples = "desk") String createdBy) {

    static RevisionView of(SavedContent saved, @Nullable String externalId) {
        return new RevisionView(
                saved.number(),
                WrittenShape.of(saved.content(), externalId),
                saved.content().wordCount(),
                saved.createdAt(),
                saved.createdBy());
    }
}
