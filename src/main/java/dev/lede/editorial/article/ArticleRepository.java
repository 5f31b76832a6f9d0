package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The articles, drafts and all. */
@Singleton
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    /**
     * The latest states of the articles that came in under these ids of another system. Each article is locked to the end
     * of the transaction, so that nobody else adds a revision or a publication meanwhile; always in the order of their
     * ids, so that two that lock several cannot wait for each other.
     */
    public List<LatestRevision> lockLatest(Collection<String> externalIds) {
        List<UUID> articles = getSession()
                .createNativeQuery(
                        "select id from newsroom.article where external_id = any(:ids) order by id for update",
                        UUID.class)
                .setParameter("ids", externalIds.toArray(String[]::new))
                .getResultList();
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
