package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All publications that ever were or are to come. Who changes those of an article must hold the lock on it. */
@Singleton
public class PublicationHistory {

    private final Sql sql;

    PublicationHistory(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /**
     * Locks articles to the end of the transaction; in the order of their ids, so that two callers cannot wait in a ring. No
     * key is locked: who holds the edition may write other articles into the log, whose lockers wait for the edition.
     */
    void lock(Collection<UUID> articles) {
        sql.list(
                "select id from newsroom.article where id = any(?) order by id for no key update",
                row -> row.getString("id"),
                Sql.column("uuid", articles));
    }

    /** The database's time. */
    Instant now() {
        return sql.one("select clock_timestamp() as now", row -> Sql.instant(row, "now"));
    }

    /** The publications of articles, each in the order of time; an article without any is not in the answer. */
    public Map<UUID, List<Publication>> of(Collection<UUID> articles) {
        return sql
                .list(
                        """
                        select id, article_id, revision_id, lower(visible) as begins, upper(visible) as ends,
                               published_at, updated_at
                        from newsroom.publication where article_id = any(?) order by lower(visible)
                        """,
                        row -> new Publication(
                                row.getObject("id", UUID.class),
                                row.getObject("article_id", UUID.class),
                                row.getObject("revision_id", UUID.class),
                                Sql.instant(row, "begins"),
                                Sql.optionalInstant(row, "ends"),
                                Sql.instant(row, "published_at"),
                                Sql.instant(row, "updated_at")),
                        Sql.column("uuid", articles))
                .stream()
                .collect(Collectors.groupingBy(Publication::articleId));
    }

    /** The end that was asked for, whatever ends a publication now; null if it was to last. */
    @Nullable
    Instant askedEnd(Publication publication) {
        return sql.one(
                        "select asked_until from newsroom.publication where id = ?",
                        row -> Optional.ofNullable(Sql.optionalInstant(row, "asked_until")),
                        publication.id())
                .orElse(null);
    }

    void remove(List<Publication> replaced) {
        if (!replaced.isEmpty()) {
            sql.change(
                    "delete from newsroom.publication where id = any(?)",
                    Sql.column("uuid", replaced.stream().map(Publication::id).toList()));
        }
    }

    /** Gives publications another end or another time to bear. */
    void change(List<Publication> changed) {
        if (!changed.isEmpty()) {
            sql.change(
                    """
                    update newsroom.publication p
                    set visible = tstzrange(lower(p.visible), c.ends), published_at = c.published_at
                    from unnest(?, ?, ?) as c(id, ends, published_at) where p.id = c.id
                    """,
                    Sql.column("uuid", changed.stream().map(Publication::id).toList()),
                    Sql.column(
                            "timestamptz",
                            changed.stream().map(Publication::until).toList()),
                    Sql.column(
                            "timestamptz",
                            changed.stream().map(Publication::publishedAt).toList()));
        }
    }

    void add(List<Placement> placements) {
        List<Publication> begun = placements.stream().map(Placement::begun).toList();
        sql.change(
                """
                insert into newsroom.publication (
                    id, article_id, revision_id, visible, asked_until, published_at, updated_at, created_at, created_by)
                select n.id, n.article_id, n.revision_id, tstzrange(n.begins, n.ends), n.asked_until, n.published_at,
                       n.updated_at, clock_timestamp(), n.created_by
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as n(
                    id, article_id, revision_id, begins, ends, asked_until, published_at, updated_at, created_by)
                """,
                Sql.column("uuid", begun.stream().map(Publication::id).toList()),
                Sql.column("uuid", begun.stream().map(Publication::articleId).toList()),
                Sql.column("uuid", begun.stream().map(Publication::revisionId).toList()),
                Sql.column("timestamptz", begun.stream().map(Publication::from).toList()),
                Sql.column("timestamptz", begun.stream().map(Publication::until).toList()),
                Sql.column(
                        "timestamptz",
                        placements.stream().map(p -> p.order().until()).toList()),
                Sql.column(
                        "timestamptz",
                        begun.stream().map(Publication::publishedAt).toList()),
                Sql.column(
                        "timestamptz",
                        begun.stream().map(Publication::updatedAt).toList()),
                Sql.column("text", placements.stream().map(p -> p.order().by()).toList()));
    }
}
