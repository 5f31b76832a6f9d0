package dev.lede.editorial.article;

import org.jspecify.annotations.Nullable;

/** What partners may do with an article, as it is written. */
public record RightsDraft(
        @Nullable String syndication, @Nullable String usageTerms) {}
