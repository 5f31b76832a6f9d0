package dev.lede.delivery.feed;

import dev.lede.delivery.article.ArticleListParameters;
import dev.lede.delivery.article.ArticleListing;
import dev.lede.delivery.article.ArticleOrder;
import dev.lede.delivery.article.ArticlePage;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.http.caching.Answer;
import dev.lede.http.parameter.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed of all stories of a list, newest first, page by page (RFC 5005, section 3). An archive document (section 4) is what
 * was published on one day; it is one as soon as the list has a story of a later day, so that no clock decides it.
 */
@ApplicationScoped
class PagedFeed {
    private final ArticleListing listing;
    private final DepartureRepository departures;
    private final FeedEntries entries;
    private final SiteConfig site;

    PagedFeed(ArticleListing listing, DepartureRepository departures, FeedEntries entries, SiteConfig site) {
        this.listing = listing;
        this.departures = departures;
        this.entries = entries;
        this.site = site;
    }

    /**
     * A page of the feed.
     *
     * @param topic that its stories are about, or null for all stories
     * @param topicSlugs under which log entries may name that topic
     */
    Answer<Feed> page(
            String title,
            String id,
            @Nullable String topic,
            Collection<String> topicSlugs,
            PagedFeedParameters asked,
            UriInfo uri) {
        @Nullable Day day = asked.archive() == null ? null : Day.parse(asked.archive());
        @Nullable Moment within = day == null ? null : day.whole();
        Answer<ArticlePage> page = listing.page(
                list(topic, within, within, asked.limit(), asked.cursor(), FeedEntries.fields(asked.content())), uri);
        List<ArticleView> stories = page.content().items();
        var address = new FeedAddress(uri, site);

        boolean isNewest = day == null && asked.cursor() == null;
        List<GoneEntry> gone = isNewest ? departures.latest(topic == null ? null : topicSlugs) : List.of();
        Set<String> tags = new LinkedHashSet<>(page.tags());
        gone.forEach(one -> tags.add("article:" + one.article()));
        var links = new Feed.FeedLinks(
                id,
                address.self(),
                address.first(),
                address.absolute(page.content().links().next()),
                day != null && newest(topic, from(day.end()), null, uri).isPresent(),
                archiveBefore(topic, day, isNewest && page.content().links().next() != null ? stories : List.of(), uri)
                        .map(address::archive)
                        .orElse(null));
        return new Answer<>(
                new Feed(title, links, stories.stream().map(entries::of).toList(), gone), page.freshness(), tags);
    }

    /** The day before that of an archive document, or before that of the newest story, on which there are any. */
    private Optional<Day> archiveBefore(
            @Nullable String topic, @Nullable Day day, List<ArticleView> newest, UriInfo uri) {
        if (day == null && newest.isEmpty()) {
            return Optional.empty();
        }
        Day after = day == null ? Day.of(newest.get(0).publishedAt()) : day;
        return newest(topic, null, new Moment(after.start(), after.start()), uri)
                .map(story -> Day.of(story.publishedAt()));
    }

    private Optional<ArticleView> newest(
            @Nullable String topic, @Nullable Moment from, @Nullable Moment to, UriInfo uri) {
        return listing.page(list(topic, from, to, 1, null, "publishedAt"), uri).content().items().stream()
                .findFirst();
    }

    private static Moment from(Instant start) {
        return new Moment(start, start);
    }

    private static ArticleListParameters list(
            @Nullable String topic,
            @Nullable Moment from,
            @Nullable Moment to,
            int limit,
            @Nullable String cursor,
            String fields) {
        return new ArticleListParameters(
                topic == null ? List.of() : List.of(topic),
                null,
                null,
                null,
                from,
                to,
                null,
                null,
                ArticleOrder.NEWEST,
                limit,
                cursor,
                false,
                null,
                fields);
    }
}
