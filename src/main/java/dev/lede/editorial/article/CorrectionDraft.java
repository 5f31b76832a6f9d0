package dev.lede.editorial.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A correction as it is written. */
public record CorrectionDraft(
        @Nullable Instant at, @Nullable String text) {}
