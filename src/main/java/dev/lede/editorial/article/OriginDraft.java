package dev.lede.editorial.article;

import org.jspecify.annotations.Nullable;

/** Who wrote a summary, as it is written. */
public record OriginDraft(
        @Nullable String by,
        @Nullable String tool,
        @Nullable Boolean reviewed) {}
