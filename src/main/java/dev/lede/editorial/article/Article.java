package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An article's identity; what it says is in its revisions. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "article")
public class Article {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(UUID id, @Nullable String externalId, Instant createdAt) {
        this.id = id;
        this.externalId = externalId;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
