package dev.lede.editorial.access;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys that were made. A key that has expired, by the database's clock, is as good as none. */
@Singleton
class KeyRepository {

    private static final String COLUMNS =
            "id, name, role, prefix, created_at, created_by, expires_at, last_used_at from newsroom.key ";

    private final Sql sql;

    KeyRepository(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Whose key begins like this, if it still opens anything. */
    Optional<Candidate> valid(String prefix) {
        return sql.first(
                """
                select id, name, role, hash, last_used_at is null or last_used_at < now() - interval '1 minute' as stale
                from newsroom.key where prefix = ? and (expires_at is null or expires_at > now())
                """,
                row -> new Candidate(
                        row.getObject("id", UUID.class),
                        new KeyHolder(row.getString("name"), Role.ofWord(row.getString("role"))),
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
        return sql.list("select " + COLUMNS + "order by id desc", KeyRepository::view);
    }

    Optional<KeyView> find(UUID id) {
        return sql.first("select " + COLUMNS + "where id = ?", KeyRepository::view, id);
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
    Optional<UUID> add(String name, Role role, NewKey key, String by, @Nullable Instant expiresAt) {
        UUID id = NewId.next();
        int added = sql.change(
                """
                insert into newsroom.key (id, name, role, prefix, hash, created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint key_name_unique do nothing
                """, id, name, role.word(), key.prefix(), KeyHash.of(key.text()).bytes(), by, expiresAt);
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Takes a key away; the name it had, if it was there. */
    Optional<String> remove(UUID id) {
        return sql.first("delete from newsroom.key where id = ? returning name", row -> row.getString("name"), id);
    }

    private static KeyView view(ResultSet row) throws SQLException {
        return new KeyView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.ofWord(row.getString("role")),
                row.getString("prefix"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.optionalInstant(row, "expires_at"),
                Sql.optionalInstant(row, "last_used_at"));
    }

    /** A key that may be the one that was sent. */
    record Candidate(UUID id, KeyHolder holder, KeyHash hash, boolean isStale) {}
}
