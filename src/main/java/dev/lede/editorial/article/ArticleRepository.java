package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The articles, drafts and all. */
@Singleton
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    /** The text of an id as it is written here: other spellings are another system's. */
    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * The latest states of the articles that came in under these ids of another system; an article that has none goes out
     * under its own id and comes back under that. Each article is locked to the end
     * of the transaction, so that nobody else adds a revision or a publication meanwhile; always in the order of their
     * ids, so that two that lock several cannot wait for each other.
     */
    public List<LatestRevision> lockLatest(Collection<String> externalIds) {
        List<UUID> articles = getSession()
                .createNativeQuery("""
                        select id from newsroom.article
                        where external_id = any(:ids) or (external_id is null and id = any(:own))
                        order by id for no key update
                        """, UUID.class)
                .setParameter("ids", externalIds.toArray(String[]::new))
                .setParameter(
                        "own",
                        externalIds.stream()
                                .filter(OWN_ID.asMatchPredicate())
                                .map(UUID::fromString)
                                .toArray(UUID[]::new))
                .getResultList();
        return latest(articles);
    }

    /** The latest state of an article, which is locked like those above. */
    public Optional<LatestRevision> lockLatest(UUID article) {
        return latest(lock(List.of(article))).stream().findFirst();
    }

    /** Locks articles to the end of the transaction, and tells which of them there are. */
    public List<UUID> lock(Collection<UUID> articles) {
        return getSession()
                .createNativeQuery(
                        "select id from newsroom.article where id = any(:ids) order by id for no key update",
                        UUID.class)
                .setParameter("ids", articles.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * Makes an article, which has no revision yet.
     *
     * @return whether no other article has this id of another system
     */
    boolean insert(UUID article, @Nullable String externalId) {
        return getSession()
                        .createNativeMutationQuery("""
                                insert into newsroom.article (id, external_id, created_at)
                                values (:id, cast(:external as text), clock_timestamp()) on conflict (external_id) do nothing
                                """)
                        .setParameter("id", article)
                        .setParameter("external", externalId)
                        .executeUpdate()
                > 0;
    }

    private List<LatestRevision> latest(List<UUID> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        return getSession()
                .createQuery("""
                        select new dev.lede.editorial.article.LatestRevision(
                            a.id, a.externalId, r.id, r.number, r.slug, r.checksum)
                        from Article a join Revision r on r.articleId = a.id
                        where a.id in :articles
                          and r.number = (select max(n.number) from Revision n where n.articleId = a.id)
                        """, LatestRevision.class)
                .setParameter("articles", articles)
                .getResultList();
    }
}
