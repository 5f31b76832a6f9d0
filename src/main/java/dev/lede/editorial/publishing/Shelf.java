package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What readers query: a row for each publication that is public or to come, with all that it says as it goes out, and one
 * for each topic of it. Who changes it must hold the edition's lock.
 */
@Singleton
class Shelf {

    private final Sql sql;

    Shelf(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Takes publications off. */
    void remove(Collection<UUID> publications) {
        if (!publications.isEmpty()) {
            sql.change("delete from newsroom.shelf where publication_id = any(?)", Sql.column("uuid", publications));
        }
    }

    /** Puts publications on as the history has them; those that begin at once without a clock in it. */
    void put(List<Placement> placements) {
        List<UUID> ids = placements.stream().map(p -> p.begun().id()).toList();
        sql.change(
                """
                insert into newsroom.shelf (
                    publication_id, article_id, revision_id, published_at, updated_at, changed_at, shown_from, shown_until,
                    language, genre, legally_sensitive, slug, headline, revision, byline, word_count, contributors,
                    image, source, rights, summary, topics, sections, summaries)
                select p.id, p.article_id, p.revision_id, p.published_at, p.updated_at, lower(p.visible),
                       case when n.at_once then '-infinity' else lower(p.visible) end,
                       coalesce(upper(p.visible), 'infinity'),
                       r.language, r.genre, r.legally_sensitive, r.slug, r.headline, r.revision, r.byline, r.word_count,
                       r.contributors, r.image, r.source, r.rights, r.summary, r.topics, r.sections, r.summaries
                from unnest(?, ?) as n(id, at_once)
                join newsroom.publication p on p.id = n.id
                join newsroom.revision_as_read r on r.revision_id = p.revision_id
                """,
                Sql.column("uuid", ids),
                Sql.column("boolean", placements.stream().map(Placement::isNow).toList()));
        sql.change("""
                insert into newsroom.shelf_topic (
                    publication_id, topic_id, article_id, published_at, updated_at, shown_from, shown_until, language, genre)
                select s.publication_id, t.topic_id, s.article_id, s.published_at, s.updated_at, s.shown_from,
                       s.shown_until, s.language, s.genre
                from newsroom.shelf s cross join unnest(s.topics) as t(topic_id)
                where s.publication_id = any(?)
                """, Sql.column("uuid", ids));
    }

    /** Follows publications that got another end or another time to bear. */
    void change(List<Publication> changed) {
        for (String table : List.of("newsroom.shelf", "newsroom.shelf_topic")) {
            if (!changed.isEmpty()) {
                sql.change(
                        "update " + table + " s set shown_until = coalesce(c.ends, 'infinity'),"
                                + " published_at = c.published_at from unnest(?, ?, ?) as c(id, ends, published_at)"
                                + " where s.publication_id = c.id",
                        Sql.column("uuid", changed.stream().map(Publication::id).toList()),
                        Sql.column(
                                "timestamptz",
                                changed.stream().map(Publication::until).toList()),
                        Sql.column(
                                "timestamptz",
                                changed.stream().map(Publication::publishedAt).toList()));
            }
        }
    }

    /** Takes the clock out of publications that have begun. */
    void open(Collection<UUID> publications) {
        for (String table : List.of("newsroom.shelf", "newsroom.shelf_topic")) {
            sql.change(
                    "update " + table + " set shown_from = '-infinity' where publication_id = any(?)",
                    Sql.column("uuid", publications));
        }
    }

    /** Whether something came or went by time alone and has not been noticed yet. */
    boolean isDue() {
        return sql.one("""
                select exists(select from newsroom.shelf where shown_from > '-infinity' and shown_from <= now())
                    or exists(select from newsroom.shelf where shown_until < 'infinity' and shown_until <= now()) as due
                """, row -> row.getBoolean("due"));
    }

    /** The publications that began or ended by time alone up to a moment. */
    List<DueRow> due(Instant moment) {
        return sql.list(
                """
                select s.publication_id, s.article_id, s.revision_id, s.slug,
                       nullif(s.shown_from, '-infinity') as begins,
                       case when s.shown_until <= ? then s.shown_until end as ends,
                       exists(select from newsroom.correction c
                              where c.article_id = s.article_id and c.public_from = s.shown_from) as corrects
                from newsroom.shelf s
                where (s.shown_from > '-infinity' and s.shown_from <= ?) or (s.shown_until < 'infinity' and s.shown_until <= ?)
                """,
                row -> new DueRow(
                        row.getObject("publication_id", UUID.class),
                        row.getObject("article_id", UUID.class),
                        row.getObject("revision_id", UUID.class),
                        row.getString("slug"),
                        Sql.optionalInstant(row, "begins"),
                        Sql.optionalInstant(row, "ends"),
                        row.getBoolean("corrects")),
                moment,
                moment,
                moment);
    }
}
