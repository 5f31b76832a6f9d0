package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The revisions of all articles. */
@Singleton
public class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {

    /** The working copy of an article. */
    Optional<Revision> latest(UUID article) {
        return find("articleId = ?1 order by number desc", article).page(0, 1).firstResultOptional();
    }

    /** One state of an article. */
    Optional<Revision> numbered(UUID article, int number) {
        return find("articleId = ?1 and number = ?2", article, number).firstResultOptional();
    }

    /** What is known of the states of an article before a number, the latest first. */
    List<RevisionItem> before(UUID article, int number, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new dev.lede.editorial.article.RevisionItem(
                            r.number, r.slug, r.headline, r.wordCount, r.createdAt, r.createdBy)
                        from Revision r where r.articleId = :article and r.number < :number order by r.number desc
                        """, RevisionItem.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }
}
