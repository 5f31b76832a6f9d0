package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What others may do with an article.
 *
 * @param syndication {@code open}, {@code partners} or {@code none}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rights(String syndication, @Nullable String usageTerms) {}
