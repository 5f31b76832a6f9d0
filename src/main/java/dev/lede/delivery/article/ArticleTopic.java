package dev.lede.delivery.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a public article is about a topic: a row of view {@code published.article_topic}. It repeats what lists of a topic
 * are filtered and ordered by, so that such a list is read from one index, in its order.
 */
@Entity
@Immutable
@IdClass(ArticleTopic.Key.class)
@Table(schema = "published", name = "article_topic")
public class ArticleTopic {
    @Id
    @Column(name = "publication_id")
    UUID publicationId;

    @Id
    @Column(name = "topic_id")
    UUID topicId;

    @Column(name = "article_id")
    UUID id;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    String language;
    String genre;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected ArticleTopic() {}

    /** One publication is about one topic once. */
    public record Key(UUID publicationId, UUID topicId) implements Serializable {}
}
