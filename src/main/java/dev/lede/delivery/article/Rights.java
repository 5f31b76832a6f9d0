package dev.lede.delivery.article;

import org.jspecify.annotations.Nullable;

/**
 * What others may do with an article.
 *
 * @param syndication {@code open}, {@code partners} or {@code none}
 */
public record Rights(@Nullable String syndication, @Nullable String usageTerms) {}
