package dev.lede.delivery.feed;

import dev.lede.delivery.article.SiteConfig;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** RSS 2.0, with the modules for whole content, Dublin Core, Media RSS, and the links and times of Atom. */
@Singleton
class RssRendering implements FeedRendering {
    private static final Map<String, String> NAMESPACES = Map.of(
            "atom",
            "http://www.w3.org/2005/Atom",
            "content",
            "http://purl.org/rss/1.0/modules/content/",
            "dc",
            "http://purl.org/dc/elements/1.1/",
            "fh",
            "http://purl.org/syndication/history/1.0",
            "media",
            MediaElements.NAMESPACE);

    /** RFC 822 as RFC 1123 amended it: years of four digits. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final SiteConfig site;

    RssRendering(SiteConfig site) {
        this.site = site;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
    }

    @Override
    public String render(Feed feed, FeedForm form) {
        FeedXml xml = new FeedXml("rss", NAMESPACES).with("version", "2.0").open("channel");
        xml.element("title", feed.title())
                .element("link", site.home())
                .element("description", site.description().orElse(feed.title()))
                .element("language", site.language())
                .element("copyright", site.rights().orElse(null))
                .element("lastBuildDate", time(feed.updated()))
                .element("generator", "Lede");
        link(xml, "self", feed.links().self());
        link(xml, "first", feed.links().first());
        link(xml, "next", feed.links().next());
        if (feed.links().isArchive()) {
            xml.open("fh:archive").close();
            link(xml, "current", feed.links().first());
        }
        link(xml, "prev-archive", feed.links().previousArchive());
        link(xml, "hub", site.hub().orElse(null));
        feed.entries().forEach(entry -> write(xml, entry));
        return xml.close().end();
    }

    private void write(FeedXml xml, FeedEntry entry) {
        xml.open("item").element("title", entry.headline()).element("link", entry.url());
        xml.open("guid").with("isPermaLink", "false").text(entry.id()).close();
        xml.element("pubDate", time(entry.publishedAt()))
                .element("atom:updated", entry.updatedAt().toString())
                .element("description", Objects.requireNonNullElse(entry.summary(), entry.headline()));
        if (entry.html() != null) {
            xml.element("content:encoded", entry.html().markup());
        }
        entry.authors().forEach(author -> xml.element("dc:creator", author));
        xml.element("dc:language", entry.language()).element("dc:rights", entry.usageTerms());
        if (entry.source() != null) {
            xml.element(
                    "dc:source",
                    Objects.requireNonNullElse(
                            entry.source().url(), entry.source().name()));
        }
        for (FeedEntry.Topic topic : entry.topics()) {
            category(
                    xml,
                    site.api("/v1/topics?kind=" + topic.reference().kind()),
                    topic.reference().name());
        }
        DigitalSource made = entry.digitalSource();
        if (made != null) {
            category(xml, DigitalSource.SCHEME, made.term());
        }
        MediaElements.write(xml, entry.image());
        xml.close();
    }

    private static void category(FeedXml xml, String domain, String name) {
        xml.open("category").with("domain", domain).text(name).close();
    }

    private static void link(FeedXml xml, String relation, @Nullable String address) {
        if (address != null) {
            xml.open("atom:link")
                    .with("rel", relation)
                    .with("type", relation.equals("hub") ? null : "application/rss+xml")
                    .with("href", address)
                    .close();
        }
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
