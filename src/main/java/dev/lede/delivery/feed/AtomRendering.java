package dev.lede.delivery.feed;

import dev.lede.delivery.article.SiteConfig;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Atom (RFC 4287), paged and archived (RFC 5005), with what has left (RFC 6721). Pictures are told in the terms of Media RSS,
 * as most readers of feeds know them.
 */
@Singleton
class AtomRendering implements FeedRendering {
    private static final Map<String, String> NAMESPACES = Map.of(
            "",
            "http://www.w3.org/2005/Atom",
            "at",
            "http://purl.org/atompub/tombstones/1.0",
            "fh",
            "http://purl.org/syndication/history/1.0",
            "media",
            MediaElements.NAMESPACE);

    private final SiteConfig site;

    AtomRendering(SiteConfig site) {
        this.site = site;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public String render(Feed feed, FeedForm form) {
        FeedXml xml = new FeedXml("feed", NAMESPACES);
        xml.element("id", feed.links().id())
                .element("title", feed.title())
                .element("subtitle", site.description().orElse(null))
                .element("updated", time(feed.updated()));
        xml.open("author").element("name", site.publisherName()).close();
        xml.element("rights", site.rights().orElse(null)).element("generator", "Lede");
        links(xml, feed.links(), form);
        for (GoneEntry gone : feed.gone()) {
            xml.open("at:deleted-entry").with("ref", gone.id()).with("when", time(gone.at()));
            xml.element("at:comment", gone.reason()).close();
        }
        feed.entries().forEach(entry -> write(xml, entry));
        return xml.end();
    }

    private void links(FeedXml xml, Feed.FeedLinks links, FeedForm form) {
        link(xml, "alternate", site.home(), "text/html");
        String type = form.format().mediaType().getType() + "/"
                + form.format().mediaType().getSubtype();
        link(xml, "self", links.self(), type);
        link(xml, "first", links.first(), type);
        link(xml, "next", links.next(), type);
        if (links.isArchive()) {
            xml.open("fh:archive").close();
            link(xml, "current", links.first(), type);
        }
        link(xml, "prev-archive", links.previousArchive(), type);
        link(xml, "hub", site.hub().orElse(null), null);
    }

    private void write(FeedXml xml, FeedEntry entry) {
        xml.open("entry").with("xml:lang", entry.language());
        xml.element("id", entry.id())
                .element("title", entry.headline())
                .element("published", time(entry.publishedAt()))
                .element("updated", time(entry.updatedAt()));
        for (String author : entry.authors()) {
            xml.open("author").element("name", author).close();
        }
        entry.contributors().stream()
                .filter(one -> !one.role().equals("author"))
                .forEach(one ->
                        xml.open("contributor").element("name", one.name()).close());
        link(xml, "alternate", entry.url(), "text/html");
        if (entry.source() != null) {
            link(xml, "via", entry.source().url(), null);
        }
        for (FeedEntry.Topic topic : entry.topics()) {
            category(
                    xml,
                    scheme(topic),
                    topic.reference().slug(),
                    topic.reference().name());
        }
        DigitalSource made = entry.digitalSource();
        if (made != null) {
            category(xml, DigitalSource.SCHEME, made.term(), made.label());
        }
        xml.element("rights", entry.usageTerms()).element("summary", entry.summary());
        if (entry.html() != null) {
            xml.open("content").with("type", "html").text(entry.html().markup()).close();
        }
        MediaElements.write(xml, entry.image());
        xml.close();
    }

    /** The list of topics of a kind is what a category belongs to. */
    private String scheme(FeedEntry.Topic topic) {
        return site.api("/v1/topics?kind=" + topic.reference().kind());
    }

    private static void category(FeedXml xml, String scheme, String term, String label) {
        xml.open("category")
                .with("scheme", scheme)
                .with("term", term)
                .with("label", label)
                .close();
    }

    private static void link(FeedXml xml, String relation, @Nullable String address, @Nullable String type) {
        if (address != null) {
            xml.open("link")
                    .with("rel", relation)
                    .with("type", type)
                    .with("href", address)
                    .close();
        }
    }

    private static String time(Instant instant) {
        return instant.toString();
    }
}
