package dev.lede.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A summary of a public article: a row of view {@code published.summary}. */
@Entity
@Immutable
@IdClass(PublishedSummary.Key.class)
@Table(schema = "published", name = "summary")
public class PublishedSummary {
    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    String kind;

    @Id
    String language;

    @Nullable
    String text;

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    List<String> points;

    @Column(name = "origin_by")
    String originBy;

    @Nullable
    @Column(name = "origin_tool")
    String originTool;

    @Nullable
    Boolean reviewed;

    /** Whether it is in another language than the article. */
    boolean translated;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedSummary() {}

    /** An article has one summary of a kind in a language. */
    public record Key(UUID articleId, String kind, String language) implements Serializable {}
}
