package dev.lede.editorial.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which a revision is public, from {@code from} to just before {@code until}; without an end when that
 * is null.
 */
public record Publication(
        UUID id,
        UUID articleId,
        UUID revisionId,
        Instant from,
        @Nullable Instant until,
        Instant publishedAt,
        Instant updatedAt) {

    boolean isPublicAt(Instant moment) {
        return !from.isAfter(moment) && !hasEndedBy(moment);
    }

    boolean hasEndedBy(Instant moment) {
        return until != null && !until.isAfter(moment);
    }

    Publication endingAt(@Nullable Instant end) {
        return new Publication(id, articleId, revisionId, from, end, publishedAt, updatedAt);
    }

    Publication bearing(Instant newPublishedAt) {
        return new Publication(id, articleId, revisionId, from, until, newPublishedAt, updatedAt);
    }

    /** Whether its times are those that a first publication gets when nothing else is asked for. */
    boolean bearsItsOwnTime() {
        return publishedAt.equals(from) && updatedAt.equals(from);
    }
}
