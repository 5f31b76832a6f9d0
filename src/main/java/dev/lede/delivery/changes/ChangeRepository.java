package dev.lede.delivery.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.database.Sql;
import dev.lede.delivery.article.TopicReference;
import dev.lede.edition.ChangeType;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about the log. */
@Singleton
class ChangeRepository {

    private static final TypeReference<List<TopicReference>> TOPICS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    ChangeRepository(@DataSource("reader") AgroalDataSource reader, ObjectMapper json) {
        this.sql = new Sql(reader);
        this.json = json;
    }

    /**
     * The entries after an edition, in order and without holes.
     *
     * @param compactTo up to which edition to look for entries that overtake these
     * @param former whether the topics that articles had before are wanted
     */
    List<LogEntry> after(long edition, long compactTo, boolean former, int limit) {
        // with the limit in its text, PostgreSQL keeps the plan
        return sql.list("""
                select c.edition, c.type, c.at, c.article_id, c.slug, c.topics,
                       case when ? and c.edition > ? then
                           (select p.topics from published.change p
                            where p.article_id = c.article_id and p.edition < c.edition
                            order by p.edition desc limit 1) end as former,
                       c.edition <= ? and exists (select from published.change n
                                                  where n.article_id = c.article_id and n.edition > c.edition) as overtaken
                from published.change c where c.edition > ? order by c.edition limit %d
                """.formatted(limit), this::entry, former, compactTo, compactTo, edition);
    }

    /** By each of these slugs, all slugs that its topic ever had, that of the article's entries being one of them. */
    Map<String, Set<String>> topicNames(Collection<String> slugs) {
        Map<String, Set<String>> names = new HashMap<>();
        slugs.forEach(slug -> names.put(slug, new HashSet<>(Set.of(slug))));
        if (!slugs.isEmpty()) {
            sql.list(
                    """
                    select a.slug as asked, n.slug as name
                    from unnest(?) as a(slug)
                    cross join lateral (select t.id from published.topic t where t.slug = a.slug
                                        union select r.topic_id from published.topic_redirect r where r.slug = a.slug) i
                    cross join lateral (select t.slug from published.topic t where t.id = i.id
                                        union select r.slug from published.topic_redirect r where r.topic_id = i.id) n
                    """,
                    row -> names.computeIfAbsent(row.getString("asked"), slug -> new HashSet<>())
                            .add(row.getString("name")),
                    Sql.column("text", slugs));
        }
        return names;
    }

    private LogEntry entry(ResultSet row) throws SQLException {
        List<TopicReference> topics = topics(row.getString("topics"));
        Set<String> slugs = new HashSet<>();
        topics.forEach(topic -> slugs.add(topic.slug()));
        topics(row.getString("former")).forEach(topic -> slugs.add(topic.slug()));
        return new LogEntry(
                row.getLong("edition"),
                ChangeType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "at"),
                row.getObject("article_id", UUID.class),
                row.getString("slug"),
                topics,
                slugs,
                row.getBoolean("overtaken"));
    }

    private List<TopicReference> topics(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, TOPICS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds topics that are not JSON", e);
        }
    }
}
