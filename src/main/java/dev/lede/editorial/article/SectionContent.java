package dev.lede.editorial.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section whose text has been checked; its anchor is unique within the article. */
public record SectionContent(@Nullable String heading, String anchor, List<Block> blocks) {}
