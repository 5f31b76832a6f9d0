package dev.lede.delivery.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as schema.org's {@code NewsArticle}, in JSON-LD, for search engines and whoever else reads that vocabulary.
 *
 * @param mainEntityOfPage its page for people, which is also what names it
 * @param isAccessibleForFree whether everybody may read it whole
 * @param articleBody the text of all sections, without markup; not there where the caller may not see it
 */
@JsonPropertyOrder({"@context", "@type", "@id"})
public record NewsArticle(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String identifier,
        String url,
        String headline,
        @Nullable String description,
        String inLanguage,
        Instant datePublished,
        Instant dateModified,
        List<Thing> author,
        List<String> keywords,
        @Nullable List<Picture> image,
        Organisation publisher,
        String mainEntityOfPage,
        boolean isAccessibleForFree,
        @Nullable String copyrightNotice,
        int wordCount,
        @Nullable String articleBody,
        @Nullable List<Note> correction) {

    /** Something with a name. */
    public record Thing(@JsonProperty("@type") String type, String name) {}

    /** A picture. */
    public record Picture(
            @JsonProperty("@type") String type,
            String url,
            @Nullable String caption,
            @Nullable String creditText,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** Who publishes. */
    public record Organisation(@JsonProperty("@type") String type, String name, String url) {}

    /** A correction. */
    public record Note(@JsonProperty("@type") String type, String text, Instant datePublished) {}

    static NewsArticle of(ArticleView article, SiteConfig site) {
        List<Contributor> people = orEmpty(article.contributors());
        String page = site.page(article);
        Rights rights = article.rights();
        return new NewsArticle(
                "https://schema.org",
                "NewsArticle",
                page,
                article.id().toString(),
                page,
                article.headline(),
                article.summary(),
                article.language(),
                article.publishedAt(),
                article.updatedAt(),
                people.stream()
                        .filter(person -> person.role().equals("author"))
                        .map(person -> new Thing("Person", person.name()))
                        .toList(),
                orEmpty(article.topics()).stream().map(TopicReference::name).toList(),
                article.image() == null ? null : List.of(picture(article.image(), site)),
                new Organisation("NewsMediaOrganization", site.publisherName(), site.home()),
                page,
                rights == null
                        || rights.syndication() == null
                        || rights.syndication().equals("open"),
                site.rights().orElse(null),
                article.wordCount(),
                article.isRestricted() ? null : body(orEmpty(article.sections())),
                article.corrections() == null
                        ? null
                        : article.corrections().stream()
                                .map(note -> new Note("CorrectionComment", note.text(), note.at()))
                                .toList());
    }

    private static Picture picture(Image image, SiteConfig site) {
        return new Picture(
                "ImageObject", site.absolute(image.url()), image.alt(), image.credit(), image.width(), image.height());
    }

    private static String body(List<SectionView> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.ofNullable(section.heading()),
                        section.blocks().stream().flatMap(NewsArticle::texts)))
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> texts(Block block) {
        return Stream.concat(
                Stream.ofNullable(block.text()), orEmpty(block.items()).stream().map(Block.Item::text));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
