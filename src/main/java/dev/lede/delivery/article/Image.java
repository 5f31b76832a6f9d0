package dev.lede.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param alt what it shows, for those who cannot see it
 * @param width in pixels
 * @param height in pixels
 */
public record Image(
        @Schema(required = true) String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {}
