package dev.lede.editorial.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as its editors see it. */
@Schema(name = "EditorialTopic")
public record TopicView(
        @Schema(required = true, examples = "rare-earths") String slug,
        @Schema(required = true, examples = "Rare earths") String name,
        @Schema(required = true, examples = "subject") String kind) {}
