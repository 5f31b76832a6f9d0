package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What the revisions are about. */
@Singleton
public class RevisionTopicRepository implements PanacheRepositoryBase<RevisionTopic, RevisionTopicKey> {

    /** The slugs of a revision's topics, in order. */
    List<String> slugsOf(UUID revision) {
        return getEntityManager()
                .createQuery("""
                        select t.slug from RevisionTopic r join Topic t on t.id = r.topicId
                        where r.key.revisionId = :revision order by r.key.position
                        """, String.class)
                .setParameter("revision", revision)
                .getResultList();
    }
}
