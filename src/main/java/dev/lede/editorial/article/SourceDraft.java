package dev.lede.editorial.article;

import org.jspecify.annotations.Nullable;

/** Where an article comes from, as it is written. */
public record SourceDraft(@Nullable String name, @Nullable String url) {}
