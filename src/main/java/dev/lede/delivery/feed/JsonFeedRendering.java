package dev.lede.delivery.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.delivery.article.Rights;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.delivery.article.SummaryView;
import dev.lede.http.selection.FieldSelection;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes JSON Feed. */
@Singleton
class JsonFeedRendering implements FeedRendering {
    /** An item must have an id and one of the two contents. */
    private static final Set<String> ALWAYS = Set.of("id", "content_html", "content_text");

    private final ObjectMapper json;
    private final SiteConfig site;

    JsonFeedRendering(ObjectMapper json, SiteConfig site) {
        this.json = json;
        this.site = site;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.JSON;
    }

    @Override
    public String render(Feed feed, FeedForm form) {
        FieldSelection selection = FieldSelection.parse(form.fields(), JsonFeed.Item.class, ALWAYS);
        var document = new JsonFeed(
                JsonFeed.VERSION,
                feed.title(),
                site.home(),
                feed.links().self(),
                site.description().orElse(null),
                feed.links().next(),
                List.of(new JsonFeed.Author(site.publisherName())),
                site.language(),
                site.hub().map(hub -> List.of(new JsonFeed.Hub("WebSub", hub))).orElse(null),
                feed.entries().stream().map(entry -> item(entry, selection)).toList(),
                gone(feed));
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonFeed.Item item(FeedEntry entry, FieldSelection selection) {
        var authors = entry.authors().stream().map(JsonFeed.Author::new).toList();
        return new JsonFeed.Item(
                entry.id(),
                entry.url(),
                entry.source() == null ? null : entry.source().url(),
                entry.headline(),
                entry.html() == null ? null : entry.html().markup(),
                entry.html() == null ? Objects.requireNonNullElse(entry.summary(), entry.headline()) : null,
                entry.summary(),
                entry.image() == null ? null : entry.image().url(),
                entry.publishedAt(),
                entry.updatedAt(),
                authors.isEmpty() ? null : authors,
                entry.topics().stream().map(topic -> topic.reference().name()).toList(),
                entry.language(),
                more(entry),
                selection);
    }

    private static JsonFeed.More more(FeedEntry entry) {
        @Nullable Rights rights = entry.rights();
        DigitalSource made = entry.digitalSource();
        return new JsonFeed.More(
                entry.slug(),
                entry.genre(),
                entry.revision(),
                entry.byline(),
                entry.topics().stream().map(FeedEntry.Topic::reference).toList(),
                entry.image(),
                rights == null ? null : rights.syndication(),
                entry.usageTerms(),
                entry.summaries().stream()
                        .filter(summary -> summary.kind().equals("abstract"))
                        .findFirst()
                        .map(SummaryView::origin)
                        .orElse(null),
                made == null ? null : made.uri(),
                entry.corrections().isEmpty() ? null : entry.corrections());
    }

    private static JsonFeed.@Nullable Gone gone(Feed feed) {
        return feed.gone().isEmpty()
                ? null
                : new JsonFeed.Gone(feed.gone().stream()
                        .map(one -> new JsonFeed.GoneItem(one.id(), one.at(), one.reason()))
                        .toList());
    }
}
