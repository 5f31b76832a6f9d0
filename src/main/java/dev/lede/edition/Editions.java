package dev.lede.edition;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Takes edition numbers. Every method is to be called inside of a transaction, and late in it: the counter's row stays
 * locked to the commit, so that numbers appear in the order of their commits and without holes.
 */
@Singleton
public class Editions {

    private static final String NEXT = "greatest(clock_timestamp(), at + interval '1 microsecond')";

    private final Sql sql;

    Editions(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Locks the counter and tells the next moment, for a caller that has to know it before it knows how many to take. */
    public Instant hold() {
        return sql.one(
                "select " + NEXT + " as moment from newsroom.edition for update", row -> Sql.instant(row, "moment"));
    }

    /** Takes the next {@code count} numbers at a moment that {@link #hold()} gave in this transaction. */
    public Moment take(int count, Instant moment) {
        return sql.one(
                "update newsroom.edition set number = number + ?, at = ? returning number - ? + 1 as first, at",
                row -> new Moment(row.getLong("first"), Sql.instant(row, "at")),
                count,
                moment,
                count);
    }

    /** Takes the next {@code count} numbers now. */
    public Moment take(int count) {
        return take(count, hold());
    }

    /**
     * Has what last changed by time alone, and what next will, found out again once the moment of the next one is over. Whoever
     * writes what it follows from need not call it.
     */
    public void turn() {
        sql.change("update newsroom.edition set turns_known_at = 'infinity' where turns_at <= now()");
    }

    /** Says that something public changed, or will, which is no edition: a topic's name, a front, a time in the future. */
    public void touch() {
        touch("touches");
    }

    /** The same of something that no answer about articles alone can show: a front, a choice of related stories. */
    public void touchLists() {
        touch("list_touches");
    }

    private void touch(String counter) {
        sql.change("update newsroom.edition set " + counter + " = " + counter + " + 1, touched_at ="
                + " greatest(clock_timestamp(), greatest(at, touched_at) + interval '1 microsecond')");
    }

    /** Writes entries of the log, whose numbers must be those taken in this transaction, all of them. */
    public void record(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        sql.change(
                """
                insert into newsroom.change (edition, previous, type, at, article_id, slug, topics)
                select c.edition, nullif(c.edition - 1, 0), c.type, c.at, r.article_id, r.slug,
                       (select coalesce(jsonb_agg((select jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind)
                                                   from newsroom.topic t where t.id = rt.topic_id)
                                                  order by rt.position), '[]')
                        from newsroom.topic_of_revision rt where rt.revision_id = r.id)
                from unnest(?, ?, ?, ?) as c(edition, type, at, revision_id)
                join newsroom.revision r on r.id = c.revision_id
                """,
                Sql.column("bigint", changes.stream().map(Change::edition).toList()),
                Sql.column("text", changes.stream().map(c -> c.type().word()).toList()),
                Sql.column("timestamptz", changes.stream().map(Change::at).toList()),
                Sql.column("uuid", changes.stream().map(Change::revision).toList()));
    }
}
