package dev.lede.delivery.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where to go from an article.
 *
 * @param related its related-story feed
 * @param feed the same as a JSON Feed; other endings give other formats
 * @param canonical its page for people, or its address here where the site has not told where its pages are
 */
public record ArticleLinks(
        @Schema(required = true) String related,
        @Schema(required = true) String feed,
        @Schema(required = true) String canonical) {}
