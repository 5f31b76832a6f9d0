package dev.lede.delivery.search;

import dev.lede.delivery.article.ArticleView;
import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total how many there are on all pages, where {@code count=true} asked for it
 * @param facets the most frequent values over all pages, by the names that {@code facets} asked for
 * @param suggestion where nothing was found: the same in another spelling, which does find something
 */
public record SearchPage(
        @Schema(required = true) List<ArticleView> items,
        @Schema(required = true) PageLinks links,
        @Nullable Long total,
        @Nullable Map<String, List<FacetCount>> facets,
        @Nullable String suggestion)
        implements Linked {}
