package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import dev.lede.edition.Change;
import dev.lede.edition.ChangeType;
import dev.lede.edition.Editions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Tells readers of changed topics. A public article shows the names of its topics, so each one concerned is updated when they
 * change. Part of the caller's transaction, which nobody else publishes beside from {@link #begin} on.
 */
@Singleton
public class TopicChanges {

    private final DueChanges due;
    private final Editions editions;
    private final Sql sql;

    TopicChanges(DueChanges due, Editions editions, AgroalDataSource newsroom) {
        this.due = due;
        this.editions = editions;
        this.sql = new Sql(newsroom);
    }

    /** Locks the edition, settles what came due before, and tells the moment of the change. */
    public Instant begin() {
        Instant moment = editions.hold();
        due.settle(moment);
        return moment;
    }

    /** The revisions that are public at a moment and about a topic, in the order of their articles. */
    public List<UUID> publicAbout(UUID topic, Instant moment) {
        return sql.list("""
                select s.revision_id from newsroom.shelf_topic st join newsroom.shelf s using (publication_id)
                where st.topic_id = ? and s.shown_from <= ? and s.shown_until > ? order by s.article_id
                """, row -> row.getObject("revision_id", UUID.class), topic, moment, moment);
    }

    /** Has all that is public or to come about one topic be about another, each article once. */
    public void move(UUID from, UUID into) {
        sql.change("""
                update newsroom.shelf s
                set topics = array(select t.topic_id
                                   from (select case when o.topic_id = ? then ? else o.topic_id end as topic_id, o.position
                                         from unnest(s.topics) with ordinality as o(topic_id, position)) t
                                   group by t.topic_id order by min(t.position))
                where s.publication_id in (select st.publication_id from newsroom.shelf_topic st where st.topic_id = ?)
                """, from, into, from);
        sql.change("""
                delete from newsroom.shelf_topic st where st.topic_id = ?
                and exists (select from newsroom.shelf_topic o where o.publication_id = st.publication_id and o.topic_id = ?)
                """, from, into);
        sql.change("update newsroom.shelf_topic set topic_id = ? where topic_id = ?", into, from);
        sql.change("delete from newsroom.topic_total where topic_id = ?", from);
        sql.change("""
                insert into newsroom.topic_total as t (topic_id, lasting)
                select ?, count(*) from newsroom.shelf_topic
                where topic_id = ? and shown_from = '-infinity' and shown_until = 'infinity'
                on conflict (topic_id) do update set lasting = excluded.lasting
                """, into, into);
    }

    /** Writes into the log that these public revisions say something else now; without any, that a topic did. */
    public void announce(List<UUID> revisions, Instant moment) {
        if (revisions.isEmpty()) {
            editions.touch();
            return;
        }
        long first = editions.take(revisions.size(), moment).first();
        editions.record(IntStream.range(0, revisions.size())
                .mapToObj(i -> new Change(first + i, ChangeType.UPDATED, moment, revisions.get(i)))
                .toList());
    }
}
