package dev.lede.editorial.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The answers that were given to calls with an {@code Idempotency-Key}, for a day by the database's clock. */
@Singleton
class AnswerRepository {

    private static final String DAY_OLD = "created_at < clock_timestamp() - interval '1 day'";
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    AnswerRepository(AgroalDataSource newsroom, ObjectMapper json) {
        this.sql = new Sql(newsroom);
        this.json = json;
    }

    /**
     * Takes a key for the caller's transaction. Waits while another call holds it, until that one commits (the key is
     * then used) or not (it is free).
     *
     * @return whether the key is new
     */
    boolean take(String caller, String key, byte[] fingerprint) {
        sql.change("delete from newsroom.idempotent_answer where caller = ? and key = ? and " + DAY_OLD, caller, key);
        return sql.change(
                        "insert into newsroom.idempotent_answer (caller, key, fingerprint) values (?, ?, ?)"
                                + " on conflict do nothing",
                        caller,
                        key,
                        fingerprint)
                == 1;
    }

    /** Whether a used key was used for this very call. */
    boolean isOf(String caller, String key, byte[] fingerprint) {
        return sql.one(
                "select exists (select from newsroom.idempotent_answer where caller = ? and key = ? and fingerprint = ?) as it",
                row -> row.getBoolean("it"),
                caller,
                key,
                fingerprint);
    }

    KeptAnswer answer(String caller, String key) {
        return sql.one(
                "select status, headers, body from newsroom.idempotent_answer where caller = ? and key = ?",
                row -> new KeptAnswer(
                        row.getInt("status"), readHeaders(row.getString("headers")), row.getString("body")),
                caller,
                key);
    }

    void keep(String caller, String key, KeptAnswer answer) {
        sql.change(
                "update newsroom.idempotent_answer set status = ?, headers = cast(? as jsonb), body = ?"
                        + " where caller = ? and key = ?",
                answer.status(),
                writeHeaders(answer.headers()),
                answer.body(),
                caller,
                key);
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() {
        sql.change("delete from newsroom.idempotent_answer where " + DAY_OLD);
    }

    private String writeHeaders(Map<String, List<String>> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are text", e);
        }
    }

    private Map<String, List<String>> readHeaders(String headers) {
        try {
            return json.readValue(headers, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers were written as JSON", e);
        }
    }
}
