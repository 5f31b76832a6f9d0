package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The imports that were taken in whole, and the chunks of them that are still to be worked. */
@Singleton
class ImportJobs {

    private final Sql sql;
    private final ImportErrors errors;

    ImportJobs(AgroalDataSource newsroom, ImportErrors errors) {
        this.sql = new Sql(newsroom);
        this.errors = errors;
    }

    Optional<ImportView> find(UUID id) {
        return sql.first(
                """
                select j.*, round((read / greatest(seconds, 0.001))::numeric, 1) as rate,
                       ceil(greatest(0, lines - read) * seconds / nullif(read, 0)) as seconds_left
                from newsroom.import_job j
                cross join lateral (
                    select extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at) as seconds) t
                where id = ?
                """,
                row -> new ImportView(
                        id,
                        row.getString("status").equals("receiving") ? "queued" : row.getString("status"),
                        row.getLong("read"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        errors.of(id),
                        row.getLong("lines"),
                        row.getObject("rate") == null ? null : row.getDouble("rate"),
                        row.getObject("seconds_left") == null
                                        || row.getString("status").equals("done")
                                        || row.getString("status").equals("failed")
                                ? null
                                : row.getLong("seconds_left"),
                        row.getString("failure")),
                id);
    }

    /** The oldest job with work left that no other node is at, locked to the end of the transaction. */
    Optional<Claim> claim() {
        return sql.first("""
                select id, created_by from newsroom.import_job where status in ('queued', 'running')
                order by created_at, id limit 1 for update skip locked
                """, row -> new Claim(row.getObject("id", UUID.class), row.getString("created_by")));
    }

    Optional<Chunk> nextChunk(UUID job) {
        return sql.first(
                "select number, first_line, content from newsroom.import_chunk where job_id = ? order by number limit 1",
                row -> Chunk.unpacked(row.getInt("number"), row.getLong("first_line"), row.getBytes("content")),
                job);
    }

    /** Notes what came of the first lines of a chunk and takes them away. */
    void finish(UUID job, Chunk chunk, int lines, Tally tally, List<ImportError> rejected) {
        if (lines < chunk.lines().size()) {
            Chunk rest = chunk.after(lines);
            sql.change(
                    "update newsroom.import_chunk set first_line = ?, content = ? where job_id = ? and number = ?",
                    rest.firstLine(),
                    rest.packed(),
                    job,
                    rest.number());
        } else {
            sql.change("delete from newsroom.import_chunk where job_id = ? and number = ?", job, chunk.number());
        }
        sql.change("""
                update newsroom.import_job
                set status = 'running', started_at = coalesce(started_at, now()), read = read + ?,
                    created = created + ?, updated = updated + ?, unchanged = unchanged + ?, rejected = rejected + ?
                where id = ?
                """, tally.read(), tally.created(), tally.updated(), tally.unchanged(), tally.rejected(), job);
        errors.add(job, rejected);
    }

    /** Ends a job of which a part cannot be read any more, so that it does not keep the others from being worked. */
    void fail(UUID job, String failure) {
        sql.change("delete from newsroom.import_chunk where job_id = ?", job);
        sql.change(
                "update newsroom.import_job set status = 'failed', failure = ?, finished_at = clock_timestamp() where id = ?",
                failure,
                job);
    }

    void done(UUID job) {
        sql.change("update newsroom.import_job set status = 'done', finished_at = clock_timestamp() where id = ?", job);
    }

    /** A job that somebody works at. */
    record Claim(UUID id, String by) {}
}
