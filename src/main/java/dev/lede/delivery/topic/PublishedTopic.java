package dev.lede.delivery.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A topic: a row of view {@code published.topic}, which counts its public articles only when a query selects that. */
@Entity
@Immutable
@Table(schema = "published", name = "topic")
public class PublishedTopic {
    @Id
    UUID id;

    String slug;
    String name;
    String kind;

    @Column(name = "article_count")
    long articleCount;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedTopic() {}
}
