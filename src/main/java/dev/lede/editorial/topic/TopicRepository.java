package dev.lede.editorial.topic;

import dev.lede.editorial.NewId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The topics. */
@Singleton
public class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {

    /** The ids of these topics; those that do not exist are not in the answer. */
    public Map<String, UUID> idsOf(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : find("slug in ?1", slugs).stream().collect(Collectors.toMap(Topic::slug, Topic::id));
    }

    /**
     * Makes the topic, or gives it another name and kind. In one statement, as two callers may do it at once.
     *
     * @return whether it is new
     */
    public boolean put(String slug, String name, String kind) {
        UUID id = NewId.next();
        UUID kept = getSession()
                .createNativeQuery("""
                        insert into newsroom.topic (id, slug, name, kind, created_at, updated_at)
                        values (:id, :slug, :name, :kind, clock_timestamp(), clock_timestamp())
                        on conflict (slug) do update
                        set name = excluded.name, kind = excluded.kind, updated_at = excluded.updated_at
                        returning id
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("slug", slug)
                .setParameter("name", name)
                .setParameter("kind", kind)
                .getSingleResult();
        return kept.equals(id);
    }
}
