package dev.lede.delivery.related;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ranks related stories in one statement for any number of articles. */
@ApplicationScoped
class RelatedRepository {
    /**
     * For each topic of each article the nearest stories before and after it; a story's score is the sum of the rarities of
     * the topics it shares, as a share of what sharing all of them would be, times its nearness in time.
     */
    private static final String RANKING = """
            with source as (
                select a.id, a.published_at, a.language, t.topic_id, topic.slug,
                       ln(1 + :many / (1 + topic.article_count)) as rarity
                from unnest(cast(:articles as uuid[])) as asked (id)
                join published.article a on a.id = asked.id
                join published.article_topic t on t.article_id = a.id
                join published.topic topic on topic.id = t.topic_id
            ), candidate as (
                select s.id, s.topic_id, s.slug, s.rarity, s.published_at as origin, near.article_id, near.published_at
                from source s
                cross join lateral (
                    (select t.article_id, t.published_at from published.article_topic t
                     where t.topic_id = s.topic_id and t.published_at <= s.published_at
                       and (:anyLanguage or t.language = s.language)
                     order by t.published_at desc, t.article_id desc limit :candidates)
                    union all
                    (select t.article_id, t.published_at from published.article_topic t
                     where t.topic_id = s.topic_id and t.published_at > s.published_at
                       and (:anyLanguage or t.language = s.language)
                     order by t.published_at asc, t.article_id asc limit :candidates)) as near
                where near.article_id <> s.id
            ), scored as (
                select c.id, c.article_id, c.published_at,
                       sum(c.rarity) / (select sum(s.rarity) from source s where s.id = c.id)
                           * (:timeless + (1 - :timeless)
                              * exp(-abs(extract(epoch from c.published_at - c.origin)) / 86400 / :days)) as score,
                       array_to_string(array_agg(c.slug order by c.rarity desc, c.slug), ',') as topics
                from candidate c
                group by c.id, c.article_id, c.published_at, c.origin
            ), ranked as (
                select s.*, row_number() over (partition by s.id order by s.score desc, s.published_at desc, s.article_id desc) as place
                from scored s
                join published.article a on a.id = s.article_id and not a.legally_sensitive
            )
            select id, article_id, cast(round(cast(score as numeric), 2) as double precision) as score, topics
            from ranked where place <= :rows order by id, place
            """;

    /** What the size of a topic is weighed against; of another size only the steepness would differ. */
    private static final double MANY = 100_000;

    private final EntityManager reader;
    private final RelatedConfig config;

    RelatedRepository(@PersistenceUnit("reader") EntityManager reader, RelatedConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** The best stories for each article, best first; equal scores by time and id, so that the order is total. */
    List<RankedStory> rank(List<UUID> articles, int rows, boolean anyLanguage) {
        @SuppressWarnings("unchecked") // what the API of native queries does not say
        List<Tuple> ranked = reader.createNativeQuery(RANKING, Tuple.class)
                .setParameter(
                        "articles", articles.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .setParameter("anyLanguage", anyLanguage)
                .setParameter("candidates", config.candidatesOfATopic())
                .setParameter("many", MANY)
                .setParameter("timeless", config.timeless())
                .setParameter("days", config.days())
                .setParameter("rows", rows)
                .getResultList();
        return ranked.stream().map(RelatedRepository::story).toList();
    }

    private static RankedStory story(Tuple row) {
        return new RankedStory(
                row.get("id", UUID.class),
                row.get("article_id", UUID.class),
                row.get("score", Double.class),
                List.of(row.get("topics", String.class).split(",")));
    }
}
