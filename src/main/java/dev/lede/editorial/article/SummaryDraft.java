package dev.lede.editorial.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A summary as it is written. */
public record SummaryDraft(
        @Nullable String kind,
        @Nullable String language,
        @Nullable String text,
        @Nullable List<@Nullable String> points,
        @Nullable OriginDraft origin) {}
