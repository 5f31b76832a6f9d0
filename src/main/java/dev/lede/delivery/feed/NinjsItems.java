package dev.lede.delivery.feed;

import dev.lede.delivery.article.Image;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.delivery.article.SummaryView;
import dev.lede.http.selection.FieldSelection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes ninjs objects of entries. */
@Singleton
class NinjsItems {
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String MAIN = "main";

    private final SiteConfig site;

    NinjsItems(SiteConfig site) {
        this.site = site;
    }

    /** A story. */
    NinjsFeed.Item of(FeedEntry entry, NinjsVersion version, FieldSelection selection) {
        DigitalSource made = entry.digitalSource();
        return new NinjsFeed.Item(
                entry.id(),
                standard(version),
                "text",
                entry.html() == null ? "partial" : "full",
                String.valueOf(entry.revision()),
                entry.publishedAt(),
                entry.updatedAt(),
                "usable",
                site.publisherName(),
                site.rights().orElse(null),
                entry.usageTerms(),
                corrections(entry),
                entry.language(),
                List.of(new NinjsFeed.Text(MAIN, PLAIN, entry.headline())),
                entry.headline(),
                entry.byline(),
                entry.slug(),
                noneIfEmpty(
                        entry.summaries().stream().map(NinjsItems::description).toList()),
                entry.html() == null
                        ? null
                        : List.of(new NinjsFeed.Body(
                                MAIN,
                                HTML,
                                entry.html().characters(),
                                entry.wordCount(),
                                entry.html().markup())),
                concepts(entry, Set.of("person")),
                concepts(entry, Set.of("organisation")),
                concepts(entry, Set.of("place")),
                concepts(entry, Set.of("event")),
                concepts(entry, Set.of("subject", "desk")),
                noneIfEmpty(parties(entry)),
                List.of(new NinjsFeed.Genre(entry.genre(), entry.genre())),
                List.of(new NinjsFeed.Rendition("web", entry.url(), HTML, null, null)),
                entry.image() == null ? null : List.of(picture(entry.image())),
                List.of(new NinjsFeed.AltId("slug", entry.slug())),
                made == null ? null : new NinjsFeed.SourceType(made.label(), made.uri()),
                selection);
    }

    /** A story that has left: whoever has it is to take it out. */
    NinjsFeed.Item of(GoneEntry gone, NinjsVersion version, FieldSelection selection) {
        return new NinjsFeed.Item(
                gone.id(),
                standard(version),
                "text",
                "partial",
                null,
                null,
                gone.at(),
                "canceled",
                null,
                null,
                null,
                gone.reason(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                selection);
    }

    private static NinjsFeed.Standard standard(NinjsVersion version) {
        return new NinjsFeed.Standard(
                "ninjs", version.number(), "http://www.iptc.org/std/ninjs/ninjs-schema_" + version.number() + ".json#");
    }

    private static NinjsFeed.Text description(SummaryView summary) {
        String text = summary.points() == null ? summary.text() : String.join("\n", summary.points());
        return new NinjsFeed.Text(summary.kind(), PLAIN, text == null ? "" : text);
    }

    private static @Nullable String corrections(FeedEntry entry) {
        return entry.corrections().isEmpty()
                ? null
                : entry.corrections().stream()
                        .map(correction -> "Correction of " + correction.at() + ": " + correction.text())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable List<NinjsFeed.Concept> concepts(FeedEntry entry, Set<String> kinds) {
        return noneIfEmpty(entry.topics().stream()
                .filter(topic -> kinds.contains(topic.reference().kind()))
                .map(topic -> new NinjsFeed.Concept(
                        topic.reference().name(),
                        topic.reference().kind().equals("desk") ? "desk" : "about",
                        topic.url(),
                        topic.reference().slug()))
                .toList());
    }

    private static List<NinjsFeed.Party> parties(FeedEntry entry) {
        return Stream.concat(
                        entry.contributors().stream().map(one -> new NinjsFeed.Party(one.name(), one.role(), null)),
                        Stream.ofNullable(entry.source())
                                .map(source -> new NinjsFeed.Party(source.name(), "source", source.url())))
                .toList();
    }

    private static NinjsFeed.Picture picture(Image image) {
        return new NinjsFeed.Picture(
                MAIN,
                image.url(),
                "picture",
                image.alt() == null ? null : List.of(new NinjsFeed.Text("alt", PLAIN, image.alt())),
                image.credit(),
                List.of(new NinjsFeed.Rendition(MAIN, image.url(), null, image.width(), image.height())));
    }

    private static <T> @Nullable List<T> noneIfEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
