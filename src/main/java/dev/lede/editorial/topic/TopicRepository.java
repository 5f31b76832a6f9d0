package dev.lede.editorial.topic;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The topics, and the slugs that lead to them. */
@Singleton
public class TopicRepository {

    private static final int LOCK = 0x4c454446;

    private final Sql sql;

    TopicRepository(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** The ids of the topics that these slugs lead to; a slug that leads nowhere is not in the answer. */
    public Map<String, UUID> idsOf(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                """
                                select slug, id from newsroom.topic where merged_into is null and slug = any(?)
                                union all
                                select slug, topic_id from newsroom.topic_redirect where slug = any(?)
                                """,
                                row -> Map.entry(row.getString("slug"), row.getObject("id", UUID.class)),
                                Sql.column("text", slugs),
                                Sql.column("text", slugs))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes other writers of topics wait to the end of the transaction. */
    void lock() {
        sql.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /** The topics after a slug, by slug, with a text in their name or slug. */
    List<TopicView> list(String text, String after, int limit) {
        return sql.list(
                """
                select slug, name, kind from newsroom.topic
                where merged_into is null and slug > ? and (strpos(lower(name), ?) > 0 or strpos(slug, ?) > 0)
                order by slug limit ?
                """,
                row -> new TopicView(row.getString("slug"), row.getString("name"), row.getString("kind")),
                after,
                text.toLowerCase(Locale.ROOT),
                text.toLowerCase(Locale.ROOT),
                limit);
    }

    Optional<KnownTopic> find(String slug) {
        return sql.first(
                "select id, slug, name, kind from newsroom.topic where merged_into is null and slug = ?",
                row -> new KnownTopic(
                        row.getObject("id", UUID.class),
                        new TopicView(row.getString("slug"), row.getString("name"), row.getString("kind"))),
                slug);
    }

    /** The present slug of the topic that an earlier one leads to. */
    Optional<String> movedTo(String slug) {
        return sql.first(
                "select t.slug from newsroom.topic_redirect r join newsroom.topic t on t.id = r.topic_id where r.slug = ?",
                row -> row.getString("slug"),
                slug);
    }

    void add(TopicView topic) {
        sql.change(
                "insert into newsroom.topic (id, slug, name, kind, created_at, updated_at)"
                        + " values (?, ?, ?, ?, clock_timestamp(), clock_timestamp())",
                NewId.next(),
                topic.slug(),
                topic.name(),
                topic.kind());
    }

    /** Has a topic be this. If its slug becomes another, the one that it had leads to it from now on. */
    void change(KnownTopic before, TopicView now) {
        sql.change("delete from newsroom.topic_redirect where slug = ? and topic_id = ?", now.slug(), before.id());
        sql.change(
                "update newsroom.topic set slug = ?, name = ?, kind = ?, updated_at = clock_timestamp() where id = ?",
                now.slug(),
                now.name(),
                now.kind(),
                before.id());
        if (!now.slug().equals(before.topic().slug())) {
            redirect(before.topic().slug(), before.id());
        }
    }

    /** Has one topic be part of another, and with it all that was part of it and every slug that led to it. */
    void merge(KnownTopic merged, UUID into) {
        sql.change("update newsroom.topic_redirect set topic_id = ? where topic_id = ?", into, merged.id());
        sql.change(
                "update newsroom.topic set merged_into = ?, updated_at = clock_timestamp() where id = ? or merged_into = ?",
                into,
                merged.id(),
                merged.id());
        redirect(merged.topic().slug(), into);
    }

    /** Has those of these slugs that lead nowhere lead to a topic, and tells whether there were any. */
    boolean redirectFree(Collection<String> slugs, String topic) {
        return !slugs.isEmpty() && sql.change("""
                                insert into newsroom.topic_redirect (slug, topic_id)
                                select f.slug, t.id from unnest(?) as f(slug)
                                join newsroom.topic t on t.slug = ? and t.merged_into is null
                                where not exists (select from newsroom.topic o where o.slug = f.slug and o.merged_into is null)
                                on conflict do nothing
                                """, Sql.column("text", slugs), topic) > 0;
    }

    /** Takes a topic away unless something is about it, or was merged into it. */
    boolean delete(UUID id) {
        return sql.change("""
                delete from newsroom.topic t where t.id = ?
                and not exists (select from newsroom.revision_topic rt where rt.topic_id = t.id)
                and not exists (select from newsroom.topic m where m.merged_into = t.id)
                """, id) > 0;
    }

    private void redirect(String slug, UUID topic) {
        sql.change("insert into newsroom.topic_redirect (slug, topic_id) values (?, ?)", slug, topic);
    }
}
