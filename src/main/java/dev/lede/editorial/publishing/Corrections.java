package dev.lede.editorial.publishing;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import dev.lede.editorial.article.Correction;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The corrections of articles, public and to come. */
@Singleton
public class Corrections {

    private final Sql sql;

    Corrections(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** What has been corrected; an article without corrections is not in the answer. */
    public Map<UUID, Set<Correction>> of(Collection<UUID> articles) {
        return articles.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select article_id, at, text from newsroom.correction where article_id = any(?)",
                                row -> Map.entry(
                                        row.getObject("article_id", UUID.class),
                                        new Correction(Sql.instant(row, "at"), row.getString("text"))),
                                Sql.column("uuid", articles))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Adds those that come with publications. */
    void add(List<Placement> placements) {
        List<UUID> ids = new ArrayList<>();
        List<UUID> articles = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<@Nullable Instant> publicFrom = new ArrayList<>();
        for (Placement placement : placements) {
            for (Correction correction : placement.order().corrections()) {
                ids.add(NewId.next());
                articles.add(placement.order().articleId());
                times.add(correction.at());
                texts.add(correction.text());
                publicFrom.add(placement.isNow() ? null : placement.begun().from());
            }
        }
        if (!ids.isEmpty()) {
            sql.change(
                    """
                    insert into newsroom.correction (id, article_id, at, text, public_from)
                    select n.id, n.article_id, n.at, n.text, coalesce(n.public_from, '-infinity')
                    from unnest(?, ?, ?, ?, ?) as n(id, article_id, at, text, public_from)
                    """,
                    Sql.column("uuid", ids),
                    Sql.column("uuid", articles),
                    Sql.column("timestamptz", times),
                    Sql.column("text", texts),
                    Sql.column("timestamptz", publicFrom));
        }
    }

    /** Drops those of publications that never will be. */
    void retract(List<Publication> replaced) {
        if (!replaced.isEmpty()) {
            sql.change(
                    """
                    delete from newsroom.correction c using unnest(?, ?) as gone(article_id, begins)
                    where c.article_id = gone.article_id and c.public_from = gone.begins
                    """,
                    Sql.column(
                            "uuid",
                            replaced.stream().map(Publication::articleId).toList()),
                    Sql.column(
                            "timestamptz",
                            replaced.stream().map(Publication::from).toList()));
        }
    }
}
