package dev.lede.editorial.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A slug that an article has or had. When readers get to know it is the publishing's to write, not this entity's. */
@Entity
@Immutable
@Table(schema = "newsroom", name = "slug")
public class Slug {

    @Id
    private String slug;

    @Column(name = "article_id")
    private UUID articleId;

    @SuppressWarnings("NullAway.Init")
    protected Slug() {}

    Slug(String slug, UUID articleId) {
        this.slug = slug;
        this.articleId = articleId;
    }

    public String slug() {
        return slug;
    }

    public UUID articleId() {
        return articleId;
    }
}
