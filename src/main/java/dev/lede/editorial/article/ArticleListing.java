package dev.lede.editorial.article;

import dev.lede.database.Sql;
import dev.lede.editorial.Caller;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.paging.TimePosition;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists articles for editors, the latest made first: an order in which no article moves while pages are turned. */
@Singleton
class ArticleListing {

    /** What the status asks for, once more in the words of an index. */
    private static final String SCHEDULED =
            " and a.id in (select article_id from newsroom.shelf where shown_from > now() and shown_from > '-infinity')";

    private static final String WITHDRAWN =
            " and a.id in (select article_id from newsroom.withdrawal where ends > now())";

    private final Sql sql;

    ArticleListing(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** The page that the parameters name. */
    ArticleList page(ArticleListParameters asked, Caller caller, UriInfo address) {
        String binding = asked.binding();
        @Nullable TimePosition after = asked.cursor() == null ? null : TimePosition.parse(asked.cursor(), binding);
        List<ArticleItem> found = find(asked, after, caller);
        boolean more = found.size() > asked.limit();
        List<ArticleItem> items = more ? found.subList(0, asked.limit()) : found;
        ArticleItem last = items.isEmpty() ? null : items.get(items.size() - 1);
        String next = more && last != null ? new TimePosition(last.createdAt(), last.id()).toCursor(binding) : null;
        return new ArticleList(items, PageLinks.of(address, next));
    }

    private List<ArticleItem> find(ArticleListParameters asked, @Nullable TimePosition after, Caller caller) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder(
                "select a.id, a.external_id, a.created_at, " + ArticleStates.STATUS + """
                 as status, r.number, r.slug, r.headline, r.language, r.genre, r.byline, r.word_count,
                r.created_at as updated_at, r.created_by as updated_by, c.published_at, n.begins as scheduled_at
                from newsroom.article a
                """ + ArticleStates.JOINS + """
                 join lateral (select * from newsroom.revision l where l.article_id = a.id
                               order by l.number desc limit 1) r on true
                where (? or w.legal is not true)
                """);
        values.add(caller.seesAll());
        if (after != null) {
            query.append(" and (a.created_at, a.id) < (?, ?)");
            values.add(after.at());
            values.add(after.id());
        }
        if (asked.status() != null) {
            query.append(" and " + ArticleStates.STATUS + " = ?");
            values.add(asked.status().name().toLowerCase(Locale.ROOT));
            query.append(
                    switch (asked.status()) {
                        case SCHEDULED -> SCHEDULED;
                        case WITHDRAWN -> WITHDRAWN;
                        case DRAFT, PUBLISHED -> "";
                    });
        }
        if (asked.q() != null) {
            query.append("""
                     and a.id in (select article_id from newsroom.revision
                                  where to_tsvector('simple', headline) @@ plainto_tsquery('simple', ?)
                                  union all select article_id from newsroom.slug where slug ^@ ?)
                    and (to_tsvector('simple', r.headline) @@ plainto_tsquery('simple', ?)
                         or exists (select from newsroom.slug s where s.article_id = a.id and s.slug ^@ ?))
                    """);
            values.addAll(List.of(asked.q(), asked.q(), asked.q(), asked.q()));
        }
        query.append(" order by a.created_at desc, a.id desc limit ?");
        values.add(asked.limit() + 1);
        return sql.list(query.toString(), ArticleListing::item, values.toArray());
    }

    private static ArticleItem item(ResultSet row) throws SQLException {
        return new ArticleItem(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                ArticleState.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("external_id"),
                row.getString("slug"),
                row.getString("headline"),
                row.getString("language"),
                row.getString("genre"),
                row.getString("byline"),
                row.getInt("word_count"),
                Sql.optionalInstant(row, "published_at"),
                Sql.optionalInstant(row, "scheduled_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getString("updated_by"));
    }
}
