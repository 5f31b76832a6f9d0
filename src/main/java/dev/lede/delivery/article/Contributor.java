package dev.lede.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who made an article, and as what.
 *
 * @param name as in the byline
 * @param role {@code author}, {@code photographer}, {@code translator} …
 */
public record Contributor(
        @Schema(required = true, examples = "A. Writer") String name,
        @Schema(required = true, examples = "author") String role) {}
