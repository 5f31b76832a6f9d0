package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where an article comes from, if not from this newsroom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String name, @Nullable String url) {}
