package dev.lede.delivery.lead;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A front page.
 *
 * @param url of its lead stories
 */
@Schema(name = "Front")
public record FrontView(
        @Schema(required = true, examples = "home") String name,
        @Schema(required = true, examples = "Home") String title,

        @Schema(required = true, examples = "/v1/lead-stories?front=home")
        String url) {}
