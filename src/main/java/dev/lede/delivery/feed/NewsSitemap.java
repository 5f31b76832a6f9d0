package dev.lede.delivery.feed;

import dev.lede.delivery.article.ArticleListParameters;
import dev.lede.delivery.article.ArticleListing;
import dev.lede.delivery.article.ArticleOrder;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.http.caching.Freshness;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.parameter.Moment;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The news sitemap, as Google defined it: what was published within two days. The window moves on the hour, so that the
 * answer is the same in between, and how old it is and until when it holds can be told.
 */
@Singleton
class NewsSitemap {
    private static final Map<String, String> NAMESPACES = Map.of(
            "",
            "http://www.sitemaps.org/schemas/sitemap/0.9",
            "news",
            "http://www.google.com/schemas/sitemap-news/0.9");

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final int MOST = 1_000;

    private final ArticleListing listing;
    private final PublicState state;
    private final SiteConfig site;

    NewsSitemap(ArticleListing listing, PublicState state, SiteConfig site) {
        this.listing = listing;
        this.state = state;
        this.site = site;
    }

    FeedDocument write(UriInfo uri) {
        State now = state.read();
        Instant hour = now.now().truncatedTo(ChronoUnit.HOURS);
        Instant nextHour = hour.plus(Duration.ofHours(1));
        var found = listing.page(list(nextHour.minus(WINDOW)), uri);
        FeedXml xml = new FeedXml("urlset", NAMESPACES);
        found.content().items().forEach(story -> write(xml, story));
        Freshness listed = found.freshness();
        var freshness = new Freshness(
                listed.now(),
                listed.changedAt().isBefore(hour) ? hour : listed.changedAt(),
                listed.nextChange() != null && listed.nextChange().isBefore(nextHour) ? listed.nextChange() : nextHour);
        return new FeedDocument(xml.end(), PageLinks.of(uri, null), freshness, found.tags());
    }

    private void write(FeedXml xml, ArticleView story) {
        xml.open("url").element("loc", site.page(story)).open("news:news");
        xml.open("news:publication")
                .element("news:name", site.title())
                .element("news:language", site.language())
                .close();
        xml.element("news:publication_date", story.publishedAt().toString())
                .element("news:title", story.headline())
                .close()
                .close();
    }

    private static ArticleListParameters list(Instant from) {
        return new ArticleListParameters(
                List.of(),
                null,
                null,
                null,
                new Moment(from, from),
                null,
                null,
                null,
                ArticleOrder.NEWEST,
                MOST,
                null,
                false,
                null,
                "slug");
    }
}
