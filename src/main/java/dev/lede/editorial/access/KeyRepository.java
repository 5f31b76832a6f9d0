package dev.lede.editorial.access;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import dev.lede.editorial.access.KeyGrants.Grants;
import dev.lede.http.access.Entitlement;
import dev.lede.http.access.Stories;
import dev.lede.http.rate.Quota;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that were made. A key that has expired, by the database's clock, is as good as none. */
@Singleton
class KeyRepository {

    private static final String OPENS = """
            k.stories, k.limit_requests, k.limit_seconds,
            case when k.by_topic then array(select distinct coalesce(m.slug, t.slug) from newsroom.key_topic kt
                                            join newsroom.topic t on t.id = kt.topic_id
                                            left join newsroom.topic m on m.id = t.merged_into
                                            where kt.key_id = k.id order by 1) end as topics
            """;
    private static final String COLUMNS =
            "select k.id, k.name, k.role, k.prefix, k.created_at, k.created_by, k.expires_at," + " k.last_used_at, "
                    + OPENS + " from newsroom.key k ";

    private final Sql sql;

    KeyRepository(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Whose key begins like this, if it still opens anything. */
    Optional<Candidate> valid(String prefix) {
        return sql.first(
                """
                select k.id, k.name, k.role, k.hash,
                       k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale,
                """ + OPENS + """
                from newsroom.key k where k.prefix = ? and (k.expires_at is null or k.expires_at > now())
                """,
                row -> new Candidate(
                        row.getObject("id", UUID.class),
                        new KeyHolder(
                                row.getString("name"),
                                Role.ofWord(row.getString("role")),
                                new Entitlement(stories(row), topics(row)),
                                limit(row)),
                        KeyHash.ofBytes(row.getBytes("hash")),
                        row.getBoolean("stale")),
                prefix);
    }

    /** Notes that a key was used; two that come at once do not wait for each other. */
    void noteUse(UUID id) {
        sql.change("""
                update newsroom.key set last_used_at = clock_timestamp()
                where id = (select id from newsroom.key where id = ?
                            and (last_used_at is null or last_used_at < now() - interval '1 minute')
                            for update skip locked)
                """, id);
    }

    /** All, the newest first. */
    List<KeyView> all() {
        return sql.list(COLUMNS + "order by k.id desc", KeyRepository::view);
    }

    Optional<KeyView> find(UUID id) {
        return sql.first(COLUMNS + "where k.id = ?", KeyRepository::view, id);
    }

    /** The time by the database's clock, which all nodes share. */
    Instant now() {
        return sql.one("select clock_timestamp() as now", row -> Sql.instant(row, "now"));
    }

    /**
     * Keeps a new key.
     *
     * @return its id, or nothing if another has the name
     */
    Optional<UUID> add(String name, Role role, NewKey key, String by, @Nullable Instant expiresAt, Grants given) {
        UUID id = NewId.next();
        Quota limit = given.limit();
        int added = sql.change(
                """
                insert into newsroom.key (id, name, role, prefix, hash, created_by, expires_at, stories, by_topic,
                                          limit_requests, limit_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint key_name_unique do nothing
                """,
                id,
                name,
                role.word(),
                key.prefix(),
                KeyHash.of(key.text()).bytes(),
                by,
                expiresAt,
                given.stories().word(),
                given.topics() != null,
                limit == null ? null : limit.requests(),
                limit == null ? null : (int) limit.per().toSeconds());
        if (added == 1 && given.topics() != null) {
            sql.change(
                    "insert into newsroom.key_topic (key_id, topic_id) select ?, unnest(?)",
                    id,
                    Sql.column("uuid", Set.copyOf(given.topics().values())));
        }
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Takes a key away; the name it had, if it was there. */
    Optional<String> remove(UUID id) {
        return sql.first("delete from newsroom.key where id = ? returning name", row -> row.getString("name"), id);
    }

    private static KeyView view(ResultSet row) throws SQLException {
        Set<String> topics = topics(row);
        Quota limit = limit(row);
        return new KeyView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.ofWord(row.getString("role")),
                row.getString("prefix"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.optionalInstant(row, "expires_at"),
                new KeyEntitlements(stories(row).word(), topics == null ? null : List.copyOf(topics)),
                limit == null
                        ? null
                        : new KeyLimit(limit.requests(), limit.per().toString()),
                Sql.optionalInstant(row, "last_used_at"));
    }

    private static Stories stories(ResultSet row) throws SQLException {
        return Stories.ofWord(row.getString("stories"));
    }

    private static @Nullable Set<String> topics(ResultSet row) throws SQLException {
        Array topics = row.getArray("topics");
        return topics == null
                ? null
                : Arrays.stream((Object[]) topics.getArray())
                        .map(String.class::cast)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Quota limit(ResultSet row) throws SQLException {
        int requests = row.getInt("limit_requests");
        return row.wasNull() ? null : new Quota(requests, Duration.ofSeconds(row.getInt("limit_seconds")));
    }

    /** A key that may be the one that was sent. */
    record Candidate(UUID id, KeyHolder holder, KeyHash hash, boolean isStale) {}
}
