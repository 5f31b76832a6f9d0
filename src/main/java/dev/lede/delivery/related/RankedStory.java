package dev.lede.delivery.related;

import java.util.List;
import java.util.UUID;

/**
 * That a story is related to an article.
 *
 * @param score from 0 to 1, two decimals
 * @param topics the slugs of those that both share, the rarest first
 */
record RankedStory(UUID article, UUID story, double score, List<String> topics) {}
