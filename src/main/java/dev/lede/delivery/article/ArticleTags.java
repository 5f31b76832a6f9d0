package dev.lede.delivery.article;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names under which caches keep what was made from articles. */
public final class ArticleTags {
    /** Of what was ranked: how rare a word is, and with it every ranking, may change with each article that comes or goes. */
    private static final String RANKING = "ranking";

    private ArticleTags() {}

    /** Of an answer about one article and its related stories. */
    public static Set<String> of(ArticleView article) {
        return of(List.of(), List.of(article));
    }

    /** Of a list that has names of its own, and of the articles on it. */
    public static Set<String> of(Collection<String> list, Collection<ArticleView> articles) {
        Set<String> tags = new LinkedHashSet<>(list);
        for (ArticleView article : articles) {
            tags.add("article:" + article.id());
            List<ArticleView> related = article.related();
            if (related != null || article.relation() != null) {
                tags.add(RANKING);
            }
            if (related != null) {
                related.forEach(story -> tags.add("article:" + story.id()));
            }
        }
        return tags;
    }
}
