package dev.lede.editorial.front;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A named front page. */
@Entity
@Table(schema = "newsroom", name = "front")
public class Front {

    @Id
    private String name;

    private String title;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Front() {}

    Front(String name, String title, Instant updatedAt) {
        this.name = name;
        this.title = title;
        this.updatedAt = updatedAt;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    void retitle(String newTitle, Instant now) {
        title = newTitle;
        updatedAt = now;
    }
}
