package dev.lede.delivery.article;

import dev.lede.edition.State;
import dev.lede.http.paging.TimePosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions about articles that are public now; each is one statement. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<PublishedArticle, UUID> {
    private final ArticleRows rows;

    ArticleRepository(ArticleRows rows) {
        this.rows = rows;
    }

    /** The article with the id, and the public state that it was read in. */
    Optional<Found> byId(UUID id, ArticleShape shape) {
        return one("PublishedArticle a cross join PublishedState s where a.id = :name", id, shape);
    }

    /** The article that has the slug now, and the state that it was read in. */
    Optional<Found> bySlug(String slug, ArticleShape shape) {
        return one("PublishedArticle a cross join PublishedState s where a.slug = :name", slug, shape);
    }

    /** The article that the slug leads to, be it the present one or an earlier one, and the state that it was read in. */
    Optional<Found> byAnySlug(String slug, ArticleShape shape) {
        return one(
                "PublishedSlug l join PublishedArticle a on a.id = l.articleId cross join PublishedState s"
                        + " where l.slug = :name",
                slug,
                shape);
    }

    private Optional<Found> one(String source, Object name, ArticleShape shape) {
        List<Object[]> found = getEntityManager()
                .createQuery(
                        "select " + PublishedState.SELECTED + ", " + rows.columns("a", shape) + " from " + source,
                        Object[].class)
                .setParameter("name", name)
                .getResultList();
        return found.stream()
                .map(row -> new Found(rows.read(row, PublishedState.COLUMNS, shape), PublishedState.read(row)))
                .findFirst();
    }

    /** Those of these articles that are public, by id. */
    public Map<UUID, ArticleView> byIds(Collection<UUID> ids, ArticleShape shape) {
        return rowsOf(ids, shape)
                .map(row -> rows.read(row, 0, shape))
                .collect(Collectors.toMap(ArticleView::id, article -> article));
    }

    /** Teasers of those of these articles that are public, by id, for many callers at once. */
    public Map<UUID, SharedStory> shared(Collection<UUID> ids) {
        ArticleShape shape = ArticleShape.teaser();
        return rowsOf(ids, shape)
                .map(row -> rows.share(row, shape))
                .collect(Collectors.toMap(story -> story.whole().id(), story -> story));
    }

    private Stream<Object[]> rowsOf(Collection<UUID> ids, ArticleShape shape) {
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        return getEntityManager()
                .createQuery(
                        "select " + rows.columns("a", shape) + " from PublishedArticle a where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream();
    }

    /**
     * The draft that a preview shows, if the newsroom signed for it and it holds now.
     *
     * @param signature in hexadecimal digits
     */
    public Optional<ArticleView> preview(UUID preview, String signature) {
        return getSession()
                .createNativeQuery(
                        "select d.* from published.preview(:id, decode(:signature, 'hex')) d", PublishedArticle.class)
                .setParameter("id", preview)
                .setParameter("signature", signature)
                .getResultStream()
                .map(rows::read)
                .findFirst();
    }

    /** Why an article that was not found by its id or a slug is not there. */
    Absence absence(String slug, @Nullable UUID id) {
        return getSession()
                .createNativeQuery("""
                        select exists (select from published.slug s where s.slug = :slug)
                                   or exists (select from published.article a where a.id = cast(:id as uuid)),
                               g.article_id is not null, g.reason
                        from (select 1) as one
                        left join lateral (
                            select x.article_id, x.reason from published.gone x
                            where x.slug = :slug or x.article_id = cast(:id as uuid) limit 1) g on true
                        """, Object[].class)
                .setParameter("slug", slug)
                .setParameter("id", id == null ? null : id.toString())
                .getResultStream()
                .map(row -> new Absence((boolean) row[0], (boolean) row[1], (String) row[2]))
                .findFirst()
                .orElseThrow();
    }

    /** The articles of a list after a position, in its order. */
    Listed list(ArticleListQuery query, @Nullable TimePosition after, int limit, ArticleShape shape) {
        var statement = new ArticleListStatement(query);
        var page =
                getEntityManager().createQuery(statement.page(rows.columns("a", shape), after, limit), Object[].class);
        statement.values().forEach(page::setParameter);
        List<Object[]> found = page.getResultList();
        int first = statement.isWithState() ? PublishedState.COLUMNS : 0;
        return new Listed(
                found.stream().map(row -> rows.read(row, first, shape)).toList(),
                first == 0 || found.isEmpty() ? null : PublishedState.read(found.get(0)));
    }

    /** How many articles a list has on all of its pages. */
    long count(ArticleListQuery query) {
        var statement = new ArticleListStatement(query);
        var count = getEntityManager().createQuery(statement.count(), Long.class);
        statement.values().forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** An article, and the public state that it was read in. */
    record Found(ArticleView article, State state) {}

    /** Articles of a list, and the public state that they were read in; null if there are none, or topics were asked for. */
    record Listed(List<ArticleView> articles, @Nullable State state) {}
}
