package dev.lede.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a story is in a related feed.
 *
 * @param reason {@code pinned} by an editor, by shared {@code topics}, or by its {@code text}
 * @param score from 0 to 1, to compare items of one feed; a pinned item has none
 * @param topics the slugs of the topics that both share
 */
public record Relation(
        @Schema(
                required = true,
                enumeration = {"pinned", "topics", "text"})
        String reason,

        @Schema(examples = "0.83") @Nullable Double score,

        @Schema(required = true) List<String> topics) {}
