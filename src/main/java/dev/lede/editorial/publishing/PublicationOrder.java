package dev.lede.editorial.publishing;

import dev.lede.editorial.article.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a revision be public for a span of time.
 *
 * @param at from when; null, or a moment that has passed, is at once
 * @param until to when; null is for good, or until the next publication of the article
 * @param publishedAt the time that the article is to bear; null is that of its first publication
 * @param updatedAt the time at which what it says was last changed; null is the beginning, or {@code publishedAt} where
 *     nothing of it was public before
 * @param corrections what is to be said to be corrected; one that is known already is not said again
 * @param by who asks
 */
public record PublicationOrder(
        UUID articleId,
        UUID revisionId,
        @Nullable Instant at,
        @Nullable Instant until,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<Correction> corrections,
        String by) {

    /** At once and for good. */
    public static PublicationOrder now(UUID articleId, UUID revisionId, String by) {
        return new PublicationOrder(articleId, revisionId, null, null, null, null, List.of(), by);
    }

    PublicationOrder withoutCorrections(Set<Correction> known) {
        return known.isEmpty()
                ? this
                : new PublicationOrder(
                        articleId,
                        revisionId,
                        at,
                        until,
                        publishedAt,
                        updatedAt,
                        corrections.stream().filter(c -> !known.contains(c)).toList(),
                        by);
    }
}
