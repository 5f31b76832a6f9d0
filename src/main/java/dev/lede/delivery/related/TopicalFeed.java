package dev.lede.delivery.related;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.delivery.article.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Related stories by shared topics and nearness in time, ranked in the database. */
@ApplicationScoped
class TopicalFeed implements RelatedFeed {
    private static final ArticleShape TEASER = ArticleShape.teaser();

    private final RelatedRepository ranking;
    private final ArticleRepository stories;

    TopicalFeed(RelatedRepository ranking, ArticleRepository articles) {
        this.ranking = ranking;
        this.stories = articles;
    }

    @Override
    public List<ArticleView> of(ArticleView article, int limit, ArticleShape shape, boolean anyLanguage) {
        return read(List.of(article.id()), limit, shape, anyLanguage).getOrDefault(article.id(), List.of());
    }

    @Override
    public List<ArticleView> addTo(List<ArticleView> articles, int limit) {
        if (limit == 0 || articles.isEmpty()) {
            return articles.stream().map(article -> article.with(List.of())).toList();
        }
        var feeds = read(articles.stream().map(ArticleView::id).toList(), limit, TEASER, false);
        return articles.stream()
                .map(article -> article.with(feeds.getOrDefault(article.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ArticleView>> read(List<UUID> articles, int limit, ArticleShape shape, boolean anyLanguage) {
        List<RankedStory> ranked = ranking.rank(articles, limit, anyLanguage);
        Map<UUID, ArticleView> teasers =
                stories.byIds(ranked.stream().map(RankedStory::story).distinct().toList(), shape);
        Map<UUID, List<ArticleView>> feeds = new HashMap<>();
        for (RankedStory story : ranked) {
            // a story that was taken down between the two statements is left out
            @Nullable ArticleView teaser = teasers.get(story.story());
            if (teaser != null) {
                feeds.computeIfAbsent(story.article(), of -> new ArrayList<>())
                        .add(teaser.because(new Relation("topics", story.score(), story.topics())));
            }
        }
        return feeds;
    }
}
