package dev.lede.edition;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/** Tells what entries of the log concern, in the names that answers say they were made from. */
@Singleton
class PublicChanges {

    /**
     * The articles, and the topics that they have now or had in the entry before: a list is left as it is entered. A list may
     * have been asked for by any slug that leads to its topic.
     */
    private static final String CONCERNED = """
            with news as (
                select edition, article_id, topics from published.change where edition > ? and edition <= ?
            ), concerned as (
                select article_id, topics from news
                union all
                select f.article_id, b.topics
                from (select article_id, min(edition) as edition from news group by article_id) f
                cross join lateral (select c.topics from published.change c
                                    where c.article_id = f.article_id and c.edition < f.edition
                                    order by c.edition desc limit 1) b
            ), about as (
                select distinct t ->> 'slug' as slug from concerned cross join lateral jsonb_array_elements(topics) t
            )
            select distinct 'article:' || article_id as tag from news
            union all select 'topic:' || slug from about
            union all select 'topic:' || r.slug from about join published.topic p using (slug)
                      join published.topic_redirect r on r.topic_id = p.id
            """;

    private final Sql sql;

    PublicChanges(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** The tags of what changed after one edition and up to another. */
    Set<String> tags(long after, long upTo) {
        return new HashSet<>(sql.list(CONCERNED, row -> row.getString("tag"), after, upTo));
    }
}
