package dev.lede.delivery.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.lede.http.json.StoredList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    private final ObjectReader topics;
    private final ObjectReader sections;
    private final ObjectReader summaries;

    ArticleRows(SiteConfig site, Disclosure disclosure, ObjectMapper json) {
        this.site = site;
        this.disclosure = disclosure;
        this.topics = json.readerForListOf(TopicReference.class);
        this.sections = json.readerForListOf(SectionView.class);
        this.summaries = json.readerForListOf(SummaryView.class);
    }

    /** The select list over an article of that alias. */
    public String columns(String alias, ArticleShape shape) {
        StringBuilder columns = new StringBuilder();
        for (String member : NARROW) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append(alias)
                    .append('.')
                    .append(member);
        }
        for (String member : WHEN_ASKED) {
            if (reads(shape, member)) {
                columns.append(", ").append(alias).append('.').append(member);
            }
        }
        return columns.toString();
    }

    /**
     * The article of a row that was selected with {@link #columns}.
     *
     * @param first where in the row the columns begin, from 0
     */
    public ArticleView read(@Nullable Object[] row, int first, ArticleShape shape) {
        return disclosure.asSeen(whole(row, first, shape));
    }

    /** The same for many callers; the shape must have the topics, which may decide. */
    SharedStory share(@Nullable Object[] row, ArticleShape shape) {
        return SharedStory.of(whole(row, 0, shape));
    }

    private ArticleView whole(@Nullable Object[] row, int first, ArticleShape shape) {
        Columns narrow = new Columns(row, first);
        UUID id = narrow.next(UUID.class);
        String slug = narrow.next(String.class);
        String url = "/v1/articles/" + slug;
        String headline = narrow.next(String.class);
        String language = narrow.next(String.class);
        String genre = narrow.next(String.class);
        String byline = narrow.optional(String.class);
        Instant publishedAt = narrow.next(Instant.class);
        Instant updatedAt = narrow.next(Instant.class);
        int revision = narrow.next(Integer.class);
        int wordCount = narrow.next(Integer.class);
        Rights rights = narrow.optional(Rights.class);
        Asked asked = new Asked(narrow, shape);
        return new ArticleView(
                id,
                slug,
                url,
                headline,
                asked.next("summary", String.class),
                language,
                genre,
                byline,
                asked.list("contributors"),
                publishedAt,
                updatedAt,
                revision,
                wordCount,
                stored(asked.next("topics", String.class), topics),
                asked.next("image", Image.class),
                stored(asked.next("sections", String.class), sections),
                stored(asked.next("summaries", String.class), summaries),
                asked.list("corrections"),
                asked.next("source", Source.class),
                rights,
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
                stored(row.topics, topics),
                row.image,
                stored(row.sections, sections),
                stored(row.summaries, summaries),
                row.corrections,
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

    private static <T> @Nullable List<T> stored(@Nullable String text, ObjectReader reader) {
        return text == null ? null : new StoredList<>(text, reader);
    }

    /** The values of a row, one after the other. */
    private static final class Columns {
        private final @Nullable Object[] row;
        private int at;

        Columns(@Nullable Object[] row, int at) {
            this.row = row;
            this.at = at;
        }

        <T> T next(Class<T> type) {
            return Objects.requireNonNull(optional(type));
        }

        <T> @Nullable T optional(Class<T> type) {
            return type.cast(row[at++]);
        }
    }

    /** Those that were selected for a shape. */
    private final class Asked {
        private final Columns columns;
        private final ArticleShape shape;

        Asked(Columns columns, ArticleShape shape) {
            this.columns = columns;
            this.shape = shape;
        }

        <T> @Nullable T next(String member, Class<T> type) {
            return reads(shape, member) ? columns.optional(type) : null;
        }

        @SuppressWarnings("unchecked")
        <T> @Nullable List<T> list(String member) {
            return next(member, List.class);
        }
    }
}
