package dev.lede.delivery.related;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.delivery.article.Relation;
import dev.lede.delivery.corpus.Corpus;
import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.CorpusSource;
import dev.lede.edition.PublicState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Related stories from the index; what goes out is read from the database, which has the last word on what is public. */
@ApplicationScoped
class RankedFeed implements RelatedFeed {
    private static final ArticleShape TEASER = ArticleShape.teaser();

    /** For stories that were taken down between the index's answer and the database's. */
    private static final int SPARE = 3;

    private final Corpus corpus;
    private final CorpusSource texts;
    private final ChoiceRepository choices;
    private final ArticleRepository stories;
    private final PublicState state;
    private final RelatedConfig config;
    private final Nearness nearness;
    private final KeptRankings kept = new KeptRankings();

    RankedFeed(
            Corpus corpus,
            CorpusSource texts,
            ChoiceRepository choices,
            ArticleRepository articles,
            PublicState state,
            RelatedConfig config) {
        this.corpus = corpus;
        this.texts = texts;
        this.choices = choices;
        this.stories = articles;
        this.state = state;
        this.config = config;
        this.nearness = new Nearness(config);
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
        int most = limit + SPARE;
        List<CorpusArticle> sources = texts.articles(articles);
        Map<UUID, Choices> chosen = choices.of(articles);
        Map<UUID, List<RankedStory>> ranked = corpus.ask(state.read(), index -> {
            Map<UUID, List<RankedStory>> feeds = new HashMap<>();
            for (CorpusArticle source : sources) {
                Choices choice = chosen.getOrDefault(source.id(), Choices.none());
                var feed = new StoryFeed(index, config, nearness, source, anyLanguage);
                feeds.put(
                        source.id(), kept.of(index, source, choice, anyLanguage, most, () -> feed.best(choice, most)));
            }
            return feeds;
        });
        Map<UUID, ArticleView> teasers = stories.byIds(
                ranked.values().stream()
                        .flatMap(List::stream)
                        .map(RankedStory::story)
                        .distinct()
                        .toList(),
                shape);
        Map<UUID, String> slugs = choices.slugs(ranked.values().stream()
                .flatMap(List::stream)
                .flatMap(story -> story.topics().stream())
                .distinct()
                .toList());
        Map<UUID, List<ArticleView>> feeds = new HashMap<>();
        ranked.forEach((article, feed) -> feeds.put(article, teasers(feed, teasers, slugs, limit)));
        return feeds;
    }

    private static List<ArticleView> teasers(
            List<RankedStory> feed, Map<UUID, ArticleView> teasers, Map<UUID, String> slugs, int limit) {
        List<ArticleView> items = new ArrayList<>();
        for (RankedStory story : feed) {
            ArticleView teaser = teasers.get(story.story());
            if (teaser != null && items.size() < limit) {
                List<String> topics = story.topics().stream()
                        .map(slugs::get)
                        .filter(Objects::nonNull)
                        .toList();
                items.add(teaser.because(new Relation(story.reason(), story.score(), topics)));
            }
        }
        return items;
    }
}
