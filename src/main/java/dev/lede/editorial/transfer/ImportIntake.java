package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import dev.lede.editorial.NewId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes an import in as a stream and stores it in chunks, each in a transaction of its own, before anything is worked. */
@Singleton
public class ImportIntake {

    private static final Logger LOG = Logger.getLogger(ImportIntake.class);

    private final AgroalDataSource newsroom;
    private final Sql sql;
    private final ImportErrors errors;

    ImportIntake(AgroalDataSource newsroom, ImportErrors errors) {
        this.newsroom = newsroom;
        this.sql = new Sql(newsroom);
        this.errors = errors;
    }

    /**
     * Stores all of an import, and returns once it can no longer be lost. Of one that breaks off nothing is left.
     *
     * @param whole told the id of the job when all of it is there; what it does not {@link #queue} is dropped again
     * @throws IOException if the stream breaks off
     */
    public <T> T take(InputStream body, String by, Function<UUID, T> whole) throws IOException {
        UUID job = NewId.next();
        UploadLock lock = UploadLock.take(newsroom, job);
        try (lock) {
            sql.change(
                    "insert into newsroom.import_job (id, status, created_by, created_at)"
                            + " values (?, 'receiving', ?, clock_timestamp())",
                    job,
                    by);
            try {
                store(job, new Lines(body, ImportLimits.LINE));
                T answer = whole.apply(job);
                discard(job);
                return answer;
            } catch (IOException | RuntimeException e) {
                LOG.infof("The import %s broke off while it was sent and is dropped: %s", job, e.toString());
                discard(job);
                throw e;
            }
        }
    }

    /** Hands a job over to be worked. */
    void queue(UUID job) {
        sql.change("update newsroom.import_job set status = 'queued' where id = ?", job);
    }

    private void store(UUID job, Lines lines) throws IOException {
        ChunkFilling filling = new ChunkFilling();
        Packing packing = new Packing(job);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            filling.add(line.get());
            if (line.get().tooLong()) {
                reject(job, filling.lastLine());
            }
            if (filling.isFull()) {
                packing.next(filling.take());
            }
        }
        if (!filling.isEmpty()) {
            packing.next(filling.take());
        }
        packing.end();
    }

    private void store(UUID job, Chunk chunk, byte[] packed) {
        sql.change(
                """
                with chunk as (insert into newsroom.import_chunk (job_id, number, first_line, content) values (?, ?, ?, ?))
                update newsroom.import_job set lines = lines + ? where id = ?
                """,
                job,
                chunk.number(),
                chunk.firstLine(),
                packed,
                chunk.lines().size(),
                job);
    }

    private void reject(UUID job, long line) {
        String detail = "The line is longer than %d bytes.".formatted(ImportLimits.LINE);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.change("update newsroom.import_job set read = read + 1, rejected = rejected + 1 where id = ?", job);
            errors.add(job, List.of(new ImportError(line, detail)));
        });
    }

    private void discard(UUID job) {
        sql.change("delete from newsroom.import_job where id = ? and status = 'receiving'", job);
    }

    /** Drops imports whose receiver has died, which shows by nobody holding their lock. */
    void discardAbandoned() {
        List<UUID> receiving = sql.list(
                "select id from newsroom.import_job where status = 'receiving'",
                row -> row.getObject("id", UUID.class));
        for (UUID job : receiving) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (UploadLock.isFree(sql, job)) {
                    discard(job);
                }
            });
        }
    }

    /** Packs a chunk while the next one is being received, which takes as long, and stores it then. */
    private final class Packing {

        private final UUID job;
        private @Nullable Chunk chunk;
        private CompletableFuture<byte[]> packed = CompletableFuture.completedFuture(new byte[0]);

        Packing(UUID job) {
            this.job = job;
        }

        void next(Chunk next) {
            end();
            chunk = next;
            packed = CompletableFuture.supplyAsync(next::packed);
        }

        void end() {
            if (chunk != null) {
                store(job, chunk, packed.join());
                chunk = null;
            }
        }
    }
}
