package dev.lede.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an article has the words of a search, as HTML: the text is escaped, and {@code <mark>} is the only markup.
 *
 * @param headline the whole headline
 * @param text the passages of summary and body that fit best, two at most
 */
public record Highlights(
        @Schema(required = true, examples = "<mark>Rare-earth</mark> truce buys a year")
        String headline,

        @Schema(required = true) List<String> text) {}
