package dev.lede.editorial.related;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The choices that are kept. */
@Singleton
class RelatedChoices {

    private final Sql sql;

    RelatedChoices(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    RelatedChoice of(UUID article) {
        return new RelatedChoice(
                stories("position is not null order by position", article),
                stories("position is null order by story_id", article));
    }

    /** What readers can see of a choice: that between stories which are all public. */
    List<String> seenOf(UUID article) {
        return sql.list("""
                select row_number() over (order by c.position) || ' ' || (c.position is null) || ' ' || c.story_id as said
                from newsroom.related_choice c
                where c.article_id = ?
                  and exists (select from newsroom.shelf s
                              where s.article_id = c.article_id and s.shown_from <= now() and s.shown_until > now())
                  and exists (select from newsroom.shelf s
                              where s.article_id = c.story_id and s.shown_from <= now() and s.shown_until > now())
                order by c.position, c.story_id
                """, row -> row.getString("said"), article);
    }

    void replace(UUID article, List<UUID> pinned, List<UUID> excluded) {
        sql.change("delete from newsroom.related_choice where article_id = ?", article);
        List<UUID> stories = new ArrayList<>(pinned);
        stories.addAll(excluded);
        List<@Nullable Integer> positions =
                new ArrayList<>(IntStream.rangeClosed(1, pinned.size()).boxed().toList());
        positions.addAll(Collections.nCopies(excluded.size(), null));
        sql.change("""
                insert into newsroom.related_choice (article_id, story_id, position)
                select ?, n.story_id, n.position from unnest(?, ?) as n(story_id, position)
                """, article, Sql.column("uuid", stories), Sql.column("integer", positions));
    }

    private List<UUID> stories(String condition, UUID article) {
        return sql.list(
                "select story_id from newsroom.related_choice where article_id = ? and " + condition,
                row -> row.getObject("story_id", UUID.class),
                article);
    }
}
