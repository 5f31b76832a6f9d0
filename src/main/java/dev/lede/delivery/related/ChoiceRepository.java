package dev.lede.delivery.related;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Questions about editors' choices, and the names of topics. */
@Singleton
class ChoiceRepository {

    private final Sql sql;

    ChoiceRepository(@DataSource("reader") AgroalDataSource reader) {
        this.sql = new Sql(reader);
    }

    /** The choices for each of these articles that has any. */
    Map<UUID, Choices> of(Collection<UUID> articles) {
        Map<UUID, Choices> choices = new HashMap<>();
        sql.list(
                "select article_id, story_id, position from published.related_choice where article_id = any(?)"
                        + " order by article_id, position",
                row -> {
                    Choices of =
                            choices.computeIfAbsent(row.getObject("article_id", UUID.class), article -> Choices.none());
                    UUID story = row.getObject("story_id", UUID.class);
                    return row.getObject("position") == null
                            ? of.excluded().add(story)
                            : of.pinned().add(story);
                },
                Sql.column("uuid", articles));
        return choices;
    }

    /** The slugs of topics, by id. */
    Map<UUID, String> slugs(Collection<UUID> topics) {
        Map<UUID, String> slugs = new HashMap<>();
        if (!topics.isEmpty()) {
            sql.list(
                    "select id, slug from published.topic where id = any(?)",
                    row -> slugs.put(row.getObject("id", UUID.class), row.getString("slug")),
                    Sql.column("uuid", topics));
        }
        return slugs;
    }
}
