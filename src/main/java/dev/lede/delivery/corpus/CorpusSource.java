package dev.lede.delivery.corpus;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the index asks of the database, through the reader's views. */
@Singleton
public class CorpusSource {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String ARTICLES = """
            select a.id, a.revision, a.headline, a.summary, a.sections, a.language, a.genre, a.published_at, a.updated_at,
                   a.legally_sensitive, coalesce(a.rights ->> 'syndication', 'open') as syndication,
                   not exists (select from published.undated u where u.article_id = a.id) as dated,
                   array(select t.topic_id from published.article_topic t where t.article_id = a.id) as topics
            from published.article a
            """;

    private final Sql sql;

    CorpusSource(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** The public articles whose ids come after one, in the order of their ids. */
    List<CorpusArticle> page(@Nullable UUID after, int limit) {
        return sql.list(
                ARTICLES + " where a.id > ? order by a.id limit ?",
                CorpusSource::article,
                after == null ? FIRST : after,
                limit);
    }

    /** Those of these articles that are public. */
    public List<CorpusArticle> articles(Collection<UUID> ids) {
        return sql.list(ARTICLES + " where a.id = any(?)", CorpusSource::article, Sql.column("uuid", ids));
    }

    /** The public revisions of articles whose ids come after one, in the order of their ids. */
    Map<UUID, Integer> revisions() {
        Map<UUID, Integer> revisions = new HashMap<>();
        UUID after = FIRST;
        while (true) {
            UUID from = after;
            List<Map.Entry<UUID, Integer>> page = sql.list(
                    "select a.id, a.revision from published.article a where a.id > ? order by a.id limit 20000",
                    row -> Map.entry(row.getObject("id", UUID.class), row.getInt("revision")),
                    from);
            if (page.isEmpty()) {
                return revisions;
            }
            page.forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
            after = page.get(page.size() - 1).getKey();
        }
    }

    /** The entries of the log from an edition on, that one too. */
    List<LogEntry> log(long edition, int limit) {
        return sql.list(
                // with the limit in its text, PostgreSQL keeps the plan
                "select edition, at, article_id from published.change where edition >= ? order by edition limit "
                        + limit,
                row -> new LogEntry(
                        row.getLong("edition"), Sql.instant(row, "at"), row.getObject("article_id", UUID.class)),
                edition);
    }

    /** Which articles became visible by time alone and have no entry in the log yet, and since when. */
    Map<UUID, Instant> opened() {
        return times("select article_id, shown_from as at from published.opened");
    }

    /** Which articles will stop to be visible by time alone, and when. */
    Map<UUID, Instant> closing() {
        return times("select article_id, shown_until as at from published.closing");
    }

    private Map<UUID, Instant> times(String query) {
        Map<UUID, Instant> times = new HashMap<>();
        sql.list(query, row -> times.put(row.getObject("article_id", UUID.class), Sql.instant(row, "at")));
        return Map.copyOf(times);
    }

    private static CorpusArticle article(ResultSet row) throws SQLException {
        return new CorpusArticle(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("headline"),
                row.getString("summary"),
                BodyText.of(row.getString("sections")),
                row.getString("language"),
                row.getString("genre"),
                Sql.instant(row, "published_at"),
                Sql.instant(row, "updated_at"),
                row.getBoolean("legally_sensitive"),
                row.getBoolean("dated"),
                Arrays.stream((Object[]) row.getArray("topics").getArray())
                        .map(UUID.class::cast)
                        .toList(),
                row.getString("syndication"));
    }

    /** That an article changed. */
    record LogEntry(long edition, Instant at, UUID article) {}
}
