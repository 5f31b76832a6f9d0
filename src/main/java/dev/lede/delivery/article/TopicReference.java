package dev.lede.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as an article names it. */
public record TopicReference(
        @Schema(required = true, examples = "rare-earths") String slug,
        @Schema(required = true, examples = "Rare earths") String name,

        @Schema(
                required = true,
                enumeration = {"subject", "person", "organisation", "place", "event", "desk"})
        String kind) {}
