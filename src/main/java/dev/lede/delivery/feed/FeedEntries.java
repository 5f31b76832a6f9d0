package dev.lede.delivery.feed;

import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.Image;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.delivery.article.Source;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one mapping of an article to what feeds hold of it. */
@Singleton
class FeedEntries {
    private static final String BRIEF = "id,slug,url,headline,summary,language,genre,byline,contributors,publishedAt,"
            + "updatedAt,revision,wordCount,topics,image,summaries,corrections,source,rights,links";

    private final SiteConfig site;

    FeedEntries(SiteConfig site) {
        this.site = site;
    }

    /** The members of an article that an entry is made from. */
    static String fields(FeedContent content) {
        return content == FeedContent.FULL ? BRIEF + ",sections" : BRIEF;
    }

    /** The same as a shape. */
    static ArticleShape shape(FeedContent content) {
        return ArticleShape.teaser(fields(content), null);
    }

    FeedEntry of(ArticleView article) {
        String url = site.page(article);
        return new FeedEntry(
                article.id(),
                article.slug(),
                url,
                article.headline(),
                article.summary(),
                article.sections() == null || article.sections().isEmpty()
                        ? null
                        : ArticleHtml.of(article.sections(), url, site),
                article.language(),
                article.genre(),
                article.byline(),
                orEmpty(article.contributors()),
                article.publishedAt(),
                article.updatedAt(),
                article.revision(),
                article.wordCount(),
                orEmpty(article.topics()).stream()
                        .map(topic -> new FeedEntry.Topic(topic, site.api("/v1/topics/" + topic.slug())))
                        .toList(),
                image(article.image()),
                orEmpty(article.summaries()).stream()
                        .filter(summary -> summary.language().equals(article.language()))
                        .toList(),
                orEmpty(article.corrections()),
                source(article.source()),
                article.rights());
    }

    private @Nullable Image image(@Nullable Image image) {
        return image == null
                ? null
                : new Image(site.absolute(image.url()), image.alt(), image.credit(), image.width(), image.height());
    }

    private @Nullable Source source(@Nullable Source source) {
        return source == null || source.url() == null ? source : new Source(source.name(), site.absolute(source.url()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
