package dev.lede.editorial.article;

import org.jspecify.annotations.Nullable;

/** An image as it is written. */
public record ImageDraft(
        @Nullable String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {}
