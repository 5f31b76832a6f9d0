package dev.lede.editorial.topic;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is written.
 *
 * @param slug another slug for it; the one that it had goes on leading to it
 */
@Schema(name = "TopicDraft")
public record TopicDraft(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "Rare earths") @Nullable
        String name,

        @Schema(
                required = true,
                enumeration = {"subject", "person", "organisation", "place", "event", "desk"})
        @Nullable
        String kind,

        @Schema(
                description = "Gives the topic another slug. Left out, it keeps the one of the address.",
                examples = "rare-earths")
        @Nullable
        String slug) {}
