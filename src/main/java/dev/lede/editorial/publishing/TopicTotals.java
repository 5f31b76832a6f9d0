package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** How many articles without an end in sight each topic has, counted along with every change of the shelf. */
@Singleton
class TopicTotals {

    private static final String LASTING = """
            select st.topic_id, count(*) as n
            from newsroom.shelf s join newsroom.shelf_topic st on st.publication_id = s.publication_id
            where s.article_id = any(?) and s.shown_from = '-infinity' and s.shown_until = 'infinity'
            group by st.topic_id
            """;

    private final Sql sql;

    TopicTotals(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Has the shelf of these articles changed, with the totals following. */
    void follow(Collection<UUID> articles, Runnable change) {
        sql.change(
                "update newsroom.topic_total t set lasting = t.lasting - c.n from (" + LASTING
                        + ") c where t.topic_id = c.topic_id",
                Sql.column("uuid", articles));
        change.run();
        sql.change(
                "insert into newsroom.topic_total as t (topic_id, lasting) " + LASTING
                        + " on conflict (topic_id) do update set lasting = t.lasting + excluded.lasting",
                Sql.column("uuid", articles));
    }
}
