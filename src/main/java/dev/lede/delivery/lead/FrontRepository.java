package dev.lede.delivery.lead;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions about front pages. */
@ApplicationScoped
public class FrontRepository implements PanacheRepositoryBase<PublishedFront, String> {
    /** The candidates for a slot that is left open: the newest articles that may stand there unasked. */
    private static final String CANDIDATES = """
            select a.id as id, a.publishedAt as publishedAt, a.genre as genre from PublishedArticle a
            where not a.legallySensitive order by a.publishedAt desc, a.id desc
            """;

    private static final String CANDIDATES_OF_A_DESK = """
            select a.id as id, a.publishedAt as publishedAt, a.genre as genre
            from ArticleTopic t join PublishedArticle a on a.id = t.id
            where t.topicId = (select d.id from PublishedTopic d where d.slug = :front and d.kind = 'desk')
              and not a.legallySensitive
            order by t.publishedAt desc, t.id desc
            """;

    /** The fronts, by name. */
    public List<FrontView> fronts() {
        return stream("order by name")
                .map(front -> new FrontView(front.name, front.title, "/v1/lead-stories?front=" + front.name))
                .toList();
    }

    boolean exists(String name) {
        return count("name = ?1", name) > 0;
    }

    /** What editors put there for now, by position. */
    Map<Integer, UUID> slots(String front) {
        Map<Integer, UUID> slots = new HashMap<>();
        getEntityManager()
                .createQuery("select s from FilledSlot s where s.front = :front", FilledSlot.class)
                .setParameter("front", front)
                .getResultStream()
                .forEach(slot -> slots.put(slot.position, slot.articleId));
        return slots;
    }

    /** The newest articles that may fill an open slot; of the desk that the front is named for, if there is one. */
    List<Candidate> candidates(String front, int most) {
        // with the limit in its text, PostgreSQL keeps the plan
        String limit = " limit " + most;
        List<Candidate> ofDesk = candidates(getEntityManager()
                .createQuery(CANDIDATES_OF_A_DESK + limit, Tuple.class)
                .setParameter("front", front));
        return ofDesk.isEmpty() ? candidates(getEntityManager().createQuery(CANDIDATES + limit, Tuple.class)) : ofDesk;
    }

    private static List<Candidate> candidates(TypedQuery<Tuple> query) {
        return query.getResultStream()
                .map(row -> new Candidate(
                        row.get("id", UUID.class),
                        row.get("publishedAt", Instant.class),
                        row.get("genre", String.class)))
                .toList();
    }
}
