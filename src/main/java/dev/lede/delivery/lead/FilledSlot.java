package dev.lede.delivery.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A slot of a front that an editor has filled for now: a row of view {@code published.lead_slot}. */
@Entity
@Immutable
@IdClass(FilledSlot.Key.class)
@Table(schema = "published", name = "lead_slot")
public class FilledSlot {
    @Id
    String front;

    @Id
    int position;

    @Column(name = "article_id")
    UUID articleId;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected FilledSlot() {}

    /** A front has one lead story at a position. */
    public record Key(String front, int position) implements Serializable {}
}
