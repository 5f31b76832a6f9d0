package dev.lede.delivery.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@link PublishedArticle} that a shape needs, and the record made from a row of them. */
@ApplicationScoped
public class ArticleRows {
    private static final List<String> NARROW = List.of(
            "id",
            "slug",
            "headline",
            "language",
            "genre",
            "byline",
            "publishedAt",
            "updatedAt",
            "revision",
            "wordCount",
            "rights");
    private static final List<String> WHEN_ASKED =
            List.of("summary", "contributors", "topics", "image", "sections", "summaries", "corrections", "source");

    private final SiteConfig site;
    private final Disclosure disclosure;

    ArticleRows(SiteConfig site, Disclosure disclosure) {
        this.site = site;
        this.disclosure = disclosure;
    }

    /** The select list over an article of that alias, each column named for its member. */
    public String columns(String alias, ArticleShape shape) {
        return Stream.concat(NARROW.stream(), WHEN_ASKED.stream().filter(member -> reads(shape, member)))
                .map(member -> alias + "." + member + " as " + member)
                .collect(Collectors.joining(", "));
    }

    /** The article of a row that was selected with {@link #columns}. */
    public ArticleView read(Tuple row, ArticleShape shape) {
        return disclosure.asSeen(whole(row, shape));
    }

    /** The same for many callers; the shape must have the topics, which may decide. */
    SharedStory share(Tuple row, ArticleShape shape) {
        return SharedStory.of(whole(row, shape));
    }

    @SuppressWarnings("unchecked")
    private ArticleView whole(Tuple row, ArticleShape shape) {
        String slug = row.get("slug", String.class);
        String url = "/v1/articles/" + slug;
        return new ArticleView(
                row.get("id", UUID.class),
                slug,
                url,
                row.get("headline", String.class),
                ifRead(row, shape, "summary", String.class),
                row.get("language", String.class),
                row.get("genre", String.class),
                row.get("byline", String.class),
                ifRead(row, shape, "contributors", List.class),
                row.get("publishedAt", Instant.class),
                row.get("updatedAt", Instant.class),
                row.get("revision", Integer.class),
                row.get("wordCount", Integer.class),
                ifRead(row, shape, "topics", List.class),
                ifRead(row, shape, "image", Image.class),
                ifRead(row, shape, "sections", List.class),
                ifRead(row, shape, "summaries", List.class),
                noneIfEmpty(ifRead(row, shape, "corrections", List.class)),
                ifRead(row, shape, "source", Source.class),
                row.get("rights", Rights.class),
                null,
                links(slug, url),
                null,
                null,
                null,
                null,
                shape.selection());
    }

    /** The article, whole, of a row that has all columns; of a draft, which whoever has a token for it sees. */
    ArticleView read(PublishedArticle row) {
        String url = "/v1/articles/" + row.slug;
        return new ArticleView(
                row.id,
                row.slug,
                url,
                row.headline,
                row.summary,
                row.language,
                row.genre,
                row.byline,
                row.contributors,
                row.publishedAt,
                row.updatedAt,
                row.revision,
                row.wordCount,
                row.topics,
                row.image,
                row.sections,
                row.summaries,
                noneIfEmpty(row.corrections),
                row.source,
                row.rights,
                null,
                links(row.slug, url),
                null,
                null,
                null,
                null,
                ArticleShape.whole(null, null).selection());
    }

    private ArticleLinks links(String slug, String url) {
        return new ArticleLinks(
                url + "/related", "/v1/feeds/articles/" + slug + "/related.json", site.canonical(slug, url));
    }

    /** What the shape has, and what decides on how much of it the caller may see. */
    private boolean reads(ArticleShape shape, String member) {
        return shape.reads(member) || (member.equals("topics") && disclosure.isByTopic());
    }

    private <T> @Nullable T ifRead(Tuple row, ArticleShape shape, String member, Class<T> type) {
        return reads(shape, member) ? row.get(member, type) : null;
    }

    private static <T> @Nullable List<T> noneIfEmpty(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }
}
