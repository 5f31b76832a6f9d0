package dev.lede.delivery.topic;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which topics are trending: those with more stories in the last 24 hours than a day of the 30 before usually brought them.
 * With {@code n} stories now and {@code u} a day before, a topic stands out by {@code (n − u) / √(u + 1)}: by how many times
 * its usual fluctuation it exceeds its usual day. It takes two stories at least. An article that came in without its time does
 * not count, nor does anything that readers do.
 */
@Singleton
class TrendingRepository {

    private static final String TRENDING = """
            with today as (
                select t.topic_id, count(*) as stories
                from published.article_topic t
                where t.published_at > now() - interval '24 hours' and t.published_at <= now()
                  and not exists (select from published.undated u where u.article_id = t.article_id)
                group by t.topic_id
                having count(*) >= 2
            ), rated as (
                select d.topic_id, d.stories,
                       (select count(*) from published.article_topic m
                        where m.topic_id = d.topic_id and m.published_at > now() - interval '31 days'
                          and m.published_at <= now() - interval '24 hours'
                          and not exists (select from published.undated u where u.article_id = m.article_id)) / 30.0
                           as usual
                from today d
            )
            select p.slug, p.name, p.kind, p.article_count
            from rated r
            join published.topic p on p.id = r.topic_id
            where r.stories > r.usual
              and (cast(? as text) is null or p.kind = ?)
              and (cast(? as text) is null or strpos(lower(p.name), ?) > 0)
            order by (r.stories - r.usual) / sqrt(r.usual + 1) desc, p.slug
            limit ?
            """;

    private final Sql sql;

    TrendingRepository(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** Those that stand out most first; of a kind, and with a text in their name, where given. */
    List<TopicView> trending(@Nullable TopicKind kind, @Nullable String text, int limit) {
        @Nullable String kindName = kind == null ? null : kind.wireName();
        @Nullable String part = text == null ? null : text.toLowerCase(Locale.ROOT);
        return sql.list(
                TRENDING,
                row -> TopicRepository.view(
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getLong("article_count")),
                kindName,
                kindName,
                part,
                part,
                limit);
    }
}
