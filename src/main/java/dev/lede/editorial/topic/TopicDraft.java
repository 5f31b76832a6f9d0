package dev.lede.editorial.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic as it is written. */
@Schema(name = "TopicDraft")
public record TopicDraft(
        @Schema(required = true, minLength = 1, maxLength = 200, example = "Rare earths") @Nullable
        String name,

        @Schema(
                required = true,
                enumeration = {"subject", "person", "organisation", "place", "event", "desk"})
        @Nullable
        String kind) {}
