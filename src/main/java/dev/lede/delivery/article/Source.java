package dev.lede.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an article comes from, when it is not the newsroom's own. */
public record Source(
        @Schema(required = true) String name, @Nullable String url) {}
