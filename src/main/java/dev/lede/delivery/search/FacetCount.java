package dev.lede.delivery.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of the found articles have a value.
 *
 * @param value a topic's slug, a genre or a year; to be used in another search
 * @param name of a topic
 */
public record FacetCount(
        @Schema(required = true, examples = "rare-earths") String value,
        @Schema(examples = "Rare earths") @Nullable String name,
        @Schema(required = true, examples = "14") long count) {}
