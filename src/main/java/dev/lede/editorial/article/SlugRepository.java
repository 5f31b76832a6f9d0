package dev.lede.editorial.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The slugs of all articles, the present ones and those before them. */
@Singleton
public class SlugRepository implements PanacheRepositoryBase<Slug, String> {

    /** Which articles have these slugs; those that are free are not in the answer. */
    public Map<String, UUID> owners(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : find("slug in ?1", slugs).stream().collect(Collectors.toMap(Slug::slug, Slug::articleId));
    }

    /**
     * Gives a slug to an article. Where another transaction is just taking it, this waits to see whether it does.
     *
     * @return whether the article has it now
     */
    boolean reserve(String slug, UUID article) {
        int taken = getSession()
                .createNativeMutationQuery(
                        "insert into newsroom.slug (slug, article_id) values (:slug, :article) on conflict (slug) do nothing")
                .setParameter("slug", slug)
                .setParameter("article", article)
                .executeUpdate();
        return taken > 0
                || getSession()
                        .createQuery("select s.articleId from Slug s where s.slug = :slug", UUID.class)
                        .setParameter("slug", slug)
                        .getResultStream()
                        .anyMatch(article::equals);
    }
}
