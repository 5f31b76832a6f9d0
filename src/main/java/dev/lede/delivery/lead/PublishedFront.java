package dev.lede.delivery.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A front page: a row of view {@code published.front}. */
@Entity
@Immutable
@Table(schema = "published", name = "front")
public class PublishedFront {
    @Id
    String name;

    String title;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedFront() {}
}
