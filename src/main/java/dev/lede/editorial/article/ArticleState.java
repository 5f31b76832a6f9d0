package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an article stands, by the database's clock.
 *
 * @param current the publication that readers see now
 * @param next the next one to come
 * @param withdrawal what readers are told of an article that was taken down
 */
record ArticleState(
        UUID id,
        @Nullable String externalId,
        Status status,
        Instant createdAt,
        String createdBy,
        @Nullable Current current,
        @Nullable Next next,
        @Nullable Withdrawn withdrawal) {

    /** In a word: what readers see goes before what they will see. */
    @Schema(name = "ArticleStatus")
    enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** A publication that readers see. */
    @Schema(name = "CurrentPublication")
    record Current(
            @Schema(required = true, examples = "3") int revision,
            @Schema(required = true) Instant from,
            @Nullable Instant until,
            @Schema(required = true) Instant publishedAt,
            @Schema(required = true) Instant updatedAt) {}

    /** A publication to come. */
    @Schema(name = "ScheduledPublication")
    record Next(
            @Schema(required = true, examples = "4") int revision,
            @Schema(required = true) Instant at,
            @Nullable Instant until,
            @Schema(required = true) Instant publishedAt) {}

    /** A withdrawal; a legal one is seen by administrators only, and hides the article from everybody else here. */
    @Schema(name = "Withdrawal")
    record Withdrawn(
            @Schema(required = true) Instant at,
            @Nullable String reason,
            @Schema(required = true) boolean legal) {}
}
