package dev.lede.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A slug that leads to a public article: a row of view {@code published.slug}. */
@Entity
@Immutable
@Table(schema = "published", name = "slug")
public class PublishedSlug {
    @Id
    String slug;

    @Column(name = "article_id")
    UUID articleId;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedSlug() {}
}
