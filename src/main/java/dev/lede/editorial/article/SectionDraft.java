package dev.lede.editorial.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section as it is written. */
public record SectionDraft(
        @Nullable String heading, @Nullable List<@Nullable BlockDraft> blocks) {}
