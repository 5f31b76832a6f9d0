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

/** A section of a public article: a row of view {@code published.section}. */
@Entity
@Immutable
@IdClass(PublishedSection.Key.class)
@Table(schema = "published", name = "section")
public class PublishedSection {
    @Id
    @Column(name = "article_id")
    UUID articleId;

    @Id
    int position;

    String anchor;

    @Nullable
    String heading;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Block> blocks;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedSection() {}

    /** An article has one section at a position. */
    public record Key(UUID articleId, int position) implements Serializable {}
}
