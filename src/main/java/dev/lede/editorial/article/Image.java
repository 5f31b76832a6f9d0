package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The image that stands for an article; width and height are in pixels. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {}
