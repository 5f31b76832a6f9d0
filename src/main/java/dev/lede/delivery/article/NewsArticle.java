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
 * @param articleBody the text of all sections, without markup; not there where the caller may not see it
 * @param isAccessibleForFree false where the body is not there
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
        @Nullable List<String> image,
        int wordCount,
        @Nullable String articleBody,
        @Nullable Boolean isAccessibleForFree,
        @Nullable List<Note> correction) {

    /** Something with a name. */
    public record Thing(@JsonProperty("@type") String type, String name) {}

    /** A correction. */
    public record Note(@JsonProperty("@type") String type, String text, Instant datePublished) {}

    static NewsArticle of(ArticleView article, SiteConfig site) {
        List<Contributor> people = orEmpty(article.contributors());
        Image image = article.image();
        return new NewsArticle(
                "https://schema.org",
                "NewsArticle",
                site.canonical(article.slug(), article.url()),
                article.id().toString(),
                site.canonical(article.slug(), article.url()),
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
                image == null ? null : List.of(image.url()),
                article.wordCount(),
                article.isRestricted() ? null : body(orEmpty(article.sections())),
                article.isRestricted() ? false : null,
                article.corrections() == null
                        ? null
                        : article.corrections().stream()
                                .map(note -> new Note("CorrectionComment", note.text(), note.at()))
                                .toList());
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
