package dev.lede.delivery.article;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles.
 *
 * @param total how many there are on all pages, where {@code count=true} asked for it
 */
public record ArticlePage(
        @Schema(required = true) List<ArticleView> items,
        @Schema(required = true) PageLinks links,
        @Nullable Long total)
        implements Linked {}
