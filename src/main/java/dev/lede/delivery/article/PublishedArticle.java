package dev.lede.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An article that is public now: a row of view {@code published.article}. Sections and summaries are kept apart from the
 * row, and topics and corrections are put together by the view, only when a query selects them; so a list of teasers reads
 * no bodies, and a whole article is one statement and one revision. Topics, sections and summaries are the text of the JSON
 * that goes out.
 */
@Entity
@Immutable
@Table(schema = "published", name = "article")
public class PublishedArticle {
    @Id
    UUID id;

    String slug;
    String headline;

    @Nullable
    String summary;

    String language;
    String genre;

    @Nullable
    String byline;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    int revision;

    @Column(name = "word_count")
    int wordCount;

    @Column(name = "legally_sensitive")
    boolean legallySensitive;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Contributor> contributors;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Image image;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Source source;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    Rights rights;

    String topics;

    String sections;

    String summaries;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    List<Correction> corrections;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedArticle() {}
}
