package dev.lede.delivery.related;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a story is related to an article.
 *
 * @param reason {@code pinned}, {@code topics} or {@code text}
 * @param score from 0 to 1, two decimals; none of a pinned one
 * @param topics ids of those that both share, the rarest first
 */
record RankedStory(UUID story, String reason, @Nullable Double score, List<UUID> topics) {}
