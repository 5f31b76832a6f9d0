package dev.lede.editorial.article;

import dev.lede.database.Sql;
import dev.lede.editorial.Caller;
import dev.lede.http.problem.NotFoundProblem;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells where articles stand: an article's state is kept nowhere, it follows from its publications and the time. */
@Singleton
class ArticleStates {

    /** Of article {@code a}: the publication that readers see, the next one, and the withdrawal. */
    static final String JOINS = """
             left join lateral (
                 select s.revision_id, lower(p.visible) as begins, nullif(s.shown_until, 'infinity') as ends,
                        s.published_at, s.updated_at
                 from newsroom.shelf s join newsroom.publication p on p.id = s.publication_id
                 where s.article_id = a.id and s.shown_from <= now() and s.shown_until > now()) c on true
             left join lateral (
                 select s.revision_id, s.shown_from as begins, nullif(s.shown_until, 'infinity') as ends, s.published_at
                 from newsroom.shelf s where s.article_id = a.id and s.shown_from > now()
                 order by s.shown_from limit 1) n on true
             left join newsroom.withdrawal w on w.article_id = a.id and w.ends > now()
            """;

    /** In a word, given the joins. */
    static final String STATUS = """
            case when c.revision_id is not null then 'published' when n.revision_id is not null then 'scheduled'
                 when w.article_id is not null then 'withdrawn' else 'draft' end""";

    private final Sql sql;

    ArticleStates(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /**
     * Where an article stands.
     *
     * @throws NotFoundProblem if there is none, or none that the caller may see
     */
    ArticleState of(UUID article, Caller caller) {
        return sql.first(
                        "select a.id, a.external_id, a.created_at, " + STATUS + """
                                 as status,
                                (select f.created_by from newsroom.revision f
                                 where f.article_id = a.id order by f.number limit 1) as created_by,
                                (select r.number from newsroom.revision r where r.id = c.revision_id) as current_revision,
                                c.begins as current_begins, c.ends as current_ends, c.published_at, c.updated_at,
                                (select r.number from newsroom.revision r where r.id = n.revision_id) as next_revision,
                                n.begins as next_begins, n.ends as next_ends, n.published_at as next_published_at,
                                w.at as withdrawn_at, w.reason, w.legal
                                from newsroom.article a
                                """ + JOINS
                                + " where a.id = ? and (? or w.legal is not true)",
                        ArticleStates::read,
                        article,
                        caller.seesAll())
                .orElseThrow(NotFoundProblem::new);
    }

    /** Those of these articles that the caller may see. */
    Set<UUID> visible(Collection<UUID> articles, Caller caller) {
        Set<UUID> visible = new HashSet<>(articles);
        if (!caller.seesAll()) {
            visible.removeAll(sql.list(
                    "select article_id from newsroom.withdrawal where article_id = any(?) and legal and ends > now()",
                    row -> row.getObject("article_id", UUID.class),
                    Sql.column("uuid", articles)));
        }
        return visible;
    }

    private static ArticleState read(ResultSet row) throws SQLException {
        String status = row.getString("status").toUpperCase(Locale.ROOT);
        return new ArticleState(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                ArticleState.Status.valueOf(status),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                current(row),
                next(row),
                withdrawal(row));
    }

    private static ArticleState.@Nullable Current current(ResultSet row) throws SQLException {
        Instant begins = Sql.optionalInstant(row, "current_begins");
        return begins == null
                ? null
                : new ArticleState.Current(
                        row.getInt("current_revision"),
                        begins,
                        Sql.optionalInstant(row, "current_ends"),
                        Sql.instant(row, "published_at"),
                        Sql.instant(row, "updated_at"));
    }

    private static ArticleState.@Nullable Next next(ResultSet row) throws SQLException {
        Instant begins = Sql.optionalInstant(row, "next_begins");
        return begins == null
                ? null
                : new ArticleState.Next(
                        row.getInt("next_revision"),
                        begins,
                        Sql.optionalInstant(row, "next_ends"),
                        Sql.instant(row, "next_published_at"));
    }

    private static ArticleState.@Nullable Withdrawn withdrawal(ResultSet row) throws SQLException {
        Instant at = Sql.optionalInstant(row, "withdrawn_at");
        return at == null ? null : new ArticleState.Withdrawn(at, row.getString("reason"), row.getBoolean("legal"));
    }
}
