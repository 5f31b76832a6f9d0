package dev.lede.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list holds.
 *
 * @param topics groups of topic ids: an article is about one of each group; the first group should be the smallest
 * @param from published then or later
 * @param before published before it
 * @param ids one of these, where not empty
 */
record ArticleListQuery(
        List<Set<UUID>> topics,
        @Nullable String genre,
        @Nullable String language,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Instant updatedSince,
        Set<UUID> ids,
        ArticleOrder order) {}
