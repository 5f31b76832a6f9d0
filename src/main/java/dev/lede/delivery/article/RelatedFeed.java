package dev.lede.delivery.article;

import java.util.List;

/**
 * The stories that belong beside others. The ranking behind it can be another one; what holds for all: never the article
 * itself, none that is not public, excluded or legally sensitive, and the same order for the same data.
 */
public interface RelatedFeed {
    /** How many come along with an item of a list where nobody says how many. */
    int ALONG = 4;

    /** The stories for an article, best first, as teasers of a shape. */
    List<ArticleView> of(ArticleView article, int limit, ArticleShape shape, boolean anyLanguage);

    /** The same articles, each with its related stories. */
    List<ArticleView> addTo(List<ArticleView> articles, int limit);
}
