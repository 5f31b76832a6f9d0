package dev.lede.delivery.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A slug that a topic had before, or that was another's which became part of it. */
@Entity
@Immutable
@Table(schema = "published", name = "topic_redirect")
public class TopicRedirect {
    @Id
    String slug;

    @Column(name = "topic_id")
    UUID topicId;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected TopicRedirect() {}
}
