package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import dev.lede.edition.Editions;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The slugs under which articles were public elsewhere, before they came here. */
@Singleton
public class FormerSlugs {

    private final Sql sql;
    private final Editions editions;

    FormerSlugs(AgroalDataSource newsroom, Editions editions) {
        this.sql = new Sql(newsroom);
        this.editions = editions;
    }

    /** Which articles have these slugs, whether readers know of it or not. */
    public Map<String, UUID> owners(Collection<String> slugs) {
        return sql
                .list(
                        "select slug, article_id from newsroom.slug where slug = any(?)",
                        row -> Map.entry(row.getString("slug"), row.getObject("article_id", UUID.class)),
                        Sql.column("text", slugs))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of these slugs by which their articles can be found, as soon as these are public. */
    public List<String> known(Collection<String> slugs) {
        return sql.list(
                "select slug from newsroom.slug where slug = any(?) and public_from <= clock_timestamp()",
                row -> row.getString("slug"),
                Sql.column("text", slugs));
    }

    /**
     * Gives slugs to articles that are in the database. Comes late in a transaction, like publishing.
     *
     * @throws ProblemException 409 if one has become another article's meanwhile
     */
    public void give(Map<String, UUID> slugs) {
        List<String> order = slugs.keySet().stream().sorted().toList();
        int given = sql.change(
                """
                insert into newsroom.slug as s (slug, article_id, public_from)
                select n.slug, n.article_id, '-infinity' from unnest(?, ?) as n(slug, article_id)
                on conflict (slug) do update
                set public_from = '-infinity' where s.article_id = excluded.article_id
                """,
                Sql.column("text", order),
                Sql.column("uuid", order.stream().map(slugs::get).toList()));
        if (given < order.size()) {
            throw new ProblemException(ProblemType.CONFLICT, "A former slug is another article's by now.");
        }
        boolean seen = sql.one("""
                select exists(select from newsroom.shelf where article_id = any(?)
                              and shown_from <= clock_timestamp() and shown_until > clock_timestamp())
                """, row -> row.getBoolean(1), Sql.column("uuid", slugs.values()));
        if (seen) {
            editions.touch();
        }
    }
}
