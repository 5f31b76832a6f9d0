package dev.lede.delivery.article;

import dev.lede.edition.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How far the public state has come: the one row of view {@code published.state}. To be selected column by column beside
 * what is read in that state; as an entity, a session would remember it.
 */
@Entity
@Immutable
@Table(schema = "published", name = "state")
public class PublishedState {
    /** The columns in the order of {@link #read}, for a state {@code s}. */
    static final String SELECTED = "s.edition, s.changedAt, s.now, s.nextChange, s.touches, s.listTouches, s.turnedAt";

    /** How many these are. */
    static final int COLUMNS = 7;

    @Id
    long edition;

    @Column(name = "changed_at")
    Instant changedAt;

    Instant now;

    @Nullable
    @Column(name = "next_change")
    Instant nextChange;

    long touches;

    @Column(name = "list_touches")
    long listTouches;

    @Nullable
    @Column(name = "turned_at")
    Instant turnedAt;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedState() {}

    /** The state of a row that begins with {@link #SELECTED}. */
    static State read(@Nullable Object[] row) {
        return new State(
                value(row, 0, Long.class),
                value(row, 1, Instant.class),
                value(row, 2, Instant.class),
                (Instant) row[3],
                value(row, 4, Long.class),
                value(row, 5, Long.class),
                (Instant) row[6]);
    }

    private static <T> T value(@Nullable Object[] row, int column, Class<T> type) {
        return Objects.requireNonNull(type.cast(row[column]));
    }
}
