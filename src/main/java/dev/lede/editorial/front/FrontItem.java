package dev.lede.editorial.front;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A front on the list of all.
 *
 * @param slots how many of its slots editors filled, for now or later
 */
@Schema(name = "EditorialFrontItem")
public record FrontItem(
        @Schema(required = true, example = "world") String name,
        @Schema(required = true, example = "World") String title,
        @Schema(required = true, example = "7") long slots,

        @Schema(required = true, example = "/editorial/v1/fronts/world")
        String url) {}
