package dev.lede.editorial.front;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A front on the list of all.
 *
 * @param slots how many of its slots editors filled, for now or later
 */
@Schema(name = "EditorialFrontItem")
public record FrontItem(
        @Schema(required = true, examples = "world") String name,
        @Schema(required = true, examples = "World") String title,
        @Schema(required = true, examples = "7") long slots,

        @Schema(required = true, examples = "/editorial/v1/fronts/world")
        String url) {}
