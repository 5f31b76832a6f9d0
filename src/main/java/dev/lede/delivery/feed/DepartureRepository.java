package dev.lede.delivery.feed;

import dev.lede.delivery.article.TopicReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about articles that have left. */
@ApplicationScoped
public class DepartureRepository implements PanacheRepositoryBase<Departure, Long> {
    /** How many a feed tells of. A number, and no span of time: a feed must not change while nothing happens. */
    static final int MOST = 50;

    /** How far back those of a topic are looked for. */
    private static final int LOOKED_THROUGH = 500;

    private static final String LATEST = """
            select d.articleId as article, d.at as at, d.topics as topics, g.reason as reason
            from Departure d left join WithdrawnArticle g on g.articleId = d.articleId and g.slug = d.slug
            where d.type in ('withdrawn', 'expired')
              and not exists (select 1 from PublishedArticle a where a.id = d.articleId)
            order by d.edition desc
            """;

    /** The latest articles that were public and are not now; of those topics, where some are named. */
    List<GoneEntry> latest(@Nullable Collection<String> topics) {
        Set<UUID> seen = new HashSet<>();
        return getEntityManager()
                .createQuery(LATEST, Tuple.class)
                .setMaxResults(topics == null ? MOST : LOOKED_THROUGH)
                .getResultStream()
                .filter(row -> seen.add(row.get("article", UUID.class)) && (topics == null || isAbout(row, topics)))
                .limit(MOST)
                .map(row -> new GoneEntry(
                        row.get("article", UUID.class), row.get("at", Instant.class), row.get("reason", String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static boolean isAbout(Tuple row, Collection<String> topics) {
        List<TopicReference> had = row.get("topics", List.class);
        return had.stream().map(TopicReference::slug).anyMatch(topics::contains);
    }
}
