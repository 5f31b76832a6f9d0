package dev.lede.editorial.transfer;

import dev.lede.edition.Followers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves imports on, a transaction at a time. A transaction that the database refuses is tried again with half as many
 * lines, so that in the end only the line that is to blame is rejected.
 *
 * <p>Nothing of it is remembered but in the database: whichever node comes next goes on where the last transaction ended.
 */
@Singleton
class ImportProgress {

    private static final Logger LOG = Logger.getLogger(ImportProgress.class);

    /** A transaction of 200 of the longest articles takes a few. */
    private static final int SECONDS = 300;
    /** What the index takes some two seconds for, on two processors. */
    private static final long BEHIND = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ChunkImport chunks;
    private final Followers followers;
    private int most = ImportLimits.CHUNK_LINES;
    private ChunkImport.@Nullable Place refused;

    ImportProgress(ChunkImport chunks, Followers followers) {
        this.chunks = chunks;
        this.followers = followers;
    }

    /**
     * One step. To be called by one thread at a time.
     *
     * @return whether there may be more to do
     */
    boolean step() {
        AtomicReference<ChunkImport.@Nullable Place> at = new AtomicReference<>();
        try {
            followers.keepWithin(BEHIND, PATIENCE);
            boolean more = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> chunks.work(most, at::set));
            most = Math.min(ImportLimits.CHUNK_LINES, most * 2);
            followers.wake();
            return more;
        } catch (RuntimeException e) {
            ChunkImport.Place place = at.get();
            if (place == null || place.chunk().isEmpty() || isUnavailability(e)) {
                throw e;
            }
            refused(place, e);
            return true;
        }
    }

    private void refused(ChunkImport.Place place, RuntimeException failure) {
        LOG.debugf(
                failure, "%d lines of import %s were refused", most, place.job().id());
        if (most > 1) {
            most /= 2;
            return;
        }
        if (refused == null || !refused.isAt(place)) {
            // another node may have stored the same article a moment before; the next look finds it
            refused = place;
            return;
        }
        if (sqlCause(failure).isPresent()) {
            // the database's own words quote the row
            LOG.warnf(
                    "A line of import %s was refused by the database",
                    place.job().id());
        } else {
            LOG.errorf(
                    failure,
                    "A line of import %s could not be stored",
                    place.job().id());
        }
        String detail = "The line could not be stored: another import may hold the same slug or externalId.";
        QuarkusTransaction.requiringNew().run(() -> chunks.reject(place, detail));
    }

    /** Whether the lines are not to blame: connection lost (08), rolled back (40), no resources (53), stopped (57). */
    private static boolean isUnavailability(Throwable failure) {
        return sqlCause(failure)
                .map(cause -> cause.getSQLState() == null || cause.getSQLState().matches("(08|40|53|55|57).*"))
                .orElse(false);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
