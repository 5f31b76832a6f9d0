package dev.lede.editorial.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish that a topic become part of another. */
@Schema(name = "TopicMerger")
public record TopicMerger(
        @Schema(required = true, description = "The slug of the topic that remains.", examples = "rare-earths")
        @Nullable
        String into) {}
