package dev.lede.delivery.feed;

import dev.lede.delivery.article.TopicReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry of the public log, for those that say that an article has left: a row of view {@code published.change}. */
@Entity
@Immutable
@Table(schema = "published", name = "change")
public class Departure {
    @Id
    long edition;

    String type;
    Instant at;

    @Column(name = "article_id")
    UUID articleId;

    String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TopicReference> topics;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Departure() {}
}
