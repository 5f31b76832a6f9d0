package dev.lede.editorial.front;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The fronts. */
@Singleton
public class FrontRepository implements PanacheRepositoryBase<Front, String> {

    private static final int LOCK = 0x4c454447;

    /** Makes other writers of fronts wait to the end of the transaction. */
    void lock() {
        getSession()
                .createNativeQuery("select true from pg_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** The title of a front, if it is there. */
    Optional<String> title(String name) {
        return findByIdOptional(name).map(Front::title);
    }

    /** All fronts, by name, with how many slots editors filled. */
    List<FrontItem> items() {
        return getSession().createQuery("""
                        select f.name, f.title, (select count(*) from LeadSlot s where s.front = f.name)
                        from Front f order by f.name
                        """, Object[].class).stream()
                .map(row -> new FrontItem(
                        (String) row[0], (String) row[1], (Long) row[2], "/editorial/v1/fronts/" + row[0]))
                .toList();
    }

    /** What readers see of a front: its title, and the slots whose articles are public. */
    List<String> seen(String name) {
        return getSession()
                .createNativeQuery("""
                        select f.title from newsroom.front f where f.name = :front
                        union all
                        (select l.position || ' ' || l.article_id from newsroom.lead_slot l
                         where l.front = :front and l.shown @> now()
                           and exists (select from newsroom.shelf s
                                       where s.article_id = l.article_id and s.shown_from <= now() and s.shown_until > now())
                         order by l.position)
                        """, String.class)
                .setParameter("front", name)
                .getResultList();
    }

    /**
     * Makes a front of this name, or gives it another title.
     *
     * @return whether it is new
     */
    boolean put(String name, String title, Instant now) {
        Optional<Front> present = findByIdOptional(name);
        present.ifPresentOrElse(front -> front.retitle(title, now), () -> persist(new Front(name, title, now)));
        flush();
        return present.isEmpty();
    }
}
