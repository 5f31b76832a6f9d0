package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One saved state of an article's content. Its sections, summaries and topics are rows of their own. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "revision")
public class Revision {

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private int number;
    private String slug;
    private String headline;
    private String language;
    private String genre;
    private @Nullable String byline;

    @Column(name = "word_count")
    private int wordCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contributor> contributors;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Image image;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Rights rights;

    @Column(name = "legally_sensitive")
    private boolean legallySensitive;

    private String checksum;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(UUID id, UUID articleId, int number, String slug, ArticleContent content, Instant createdAt, String by) {
        this.id = id;
        this.articleId = articleId;
        this.number = number;
        this.slug = slug;
        this.headline = content.headline();
        this.language = content.language();
        this.genre = content.genre();
        this.byline = content.byline().orElse(null);
        this.wordCount = content.wordCount();
        this.contributors = content.contributors();
        this.image = content.image();
        this.source = content.source();
        this.rights = content.rights();
        this.legallySensitive = content.legallySensitive();
        this.checksum = content.checksum();
        this.createdAt = createdAt;
        this.createdBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID articleId() {
        return articleId;
    }

    /** 1 for the first of an article. */
    public int number() {
        return number;
    }

    public String slug() {
        return slug;
    }

    public String headline() {
        return headline;
    }

    public String language() {
        return language;
    }

    public String genre() {
        return genre;
    }

    public Optional<String> byline() {
        return Optional.ofNullable(byline);
    }

    public int wordCount() {
        return wordCount;
    }

    public List<Contributor> contributors() {
        return contributors;
    }

    public Optional<Image> image() {
        return Optional.ofNullable(image);
    }

    public Optional<Source> source() {
        return Optional.ofNullable(source);
    }

    public Optional<Rights> rights() {
        return Optional.ofNullable(rights);
    }

    public boolean isLegallySensitive() {
        return legallySensitive;
    }

    public String checksum() {
        return checksum;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
