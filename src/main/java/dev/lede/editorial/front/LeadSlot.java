package dev.lede.editorial.front;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A place on a front that an editor filled, for a span of time. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "lead_slot")
public class LeadSlot {

    @Id
    private UUID id;

    private String front;
    private int position;

    @Column(name = "article_id")
    private UUID articleId;

    @Convert(converter = SpanColumn.class)
    @ColumnTransformer(read = "cast(shown as text)", write = "cast(? as tstzrange)")
    private Span shown;

    @SuppressWarnings("NullAway.Init")
    protected LeadSlot() {}

    LeadSlot(UUID id, String front, int position, UUID articleId, Span shown) {
        this.id = id;
        this.front = front;
        this.position = position;
        this.articleId = articleId;
        this.shown = shown;
    }

    public UUID id() {
        return id;
    }

    public String front() {
        return front;
    }

    public int position() {
        return position;
    }

    public UUID articleId() {
        return articleId;
    }

    public Span shown() {
        return shown;
    }
}
