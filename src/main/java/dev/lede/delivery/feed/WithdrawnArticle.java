package dev.lede.delivery.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A slug of an article that was withdrawn, and why it was: a row of view {@code published.gone}. */
@Entity
@Immutable
@Table(schema = "published", name = "gone")
public class WithdrawnArticle {
    @Id
    String slug;

    @Column(name = "article_id")
    UUID articleId;

    @Nullable
    String reason;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected WithdrawnArticle() {}
}
