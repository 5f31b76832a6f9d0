package dev.lede.delivery.corpus;

import dev.lede.edition.EditionFollower;
import dev.lede.edition.PublicState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that keeps the index at the edition, from the program's start to its end. Whatever goes wrong is said, and
 * tried again.
 */
@Singleton
public class CorpusFollowing implements EditionFollower {

    private static final Logger LOG = Logger.getLogger(CorpusFollowing.class);
    private static final Duration AT_START = Duration.ofSeconds(10);
    /** As a power of two of the usual pause. */
    private static final int LONGEST_PAUSE = 4;

    private final Corpus corpus;
    private final CorpusConfig config;
    private final CorpusBuilding building;
    private final PublicState state;
    private volatile @Nullable Thread thread;

    CorpusFollowing(Corpus corpus, CorpusConfig config, CorpusBuilding building, PublicState state) {
        this.corpus = corpus;
        this.config = config;
        this.building = building;
        this.state = state;
    }

    /** After everything else has started: the sample edition is in by then. A short way is gone before the first request. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        this.start();
        long edition = state.read().edition();
        corpus.await(() -> !config.enabled() || corpus.edition() >= edition, AT_START);
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        stop();
    }

    @Override
    public void wake() {
        corpus.wake();
    }

    @Override
    public boolean reach(long edition, Duration patience) {
        if (!config.enabled() || corpus.edition() >= edition) {
            return true;
        }
        if (!patience.isZero()) {
            corpus.seek(edition);
        }
        return await(() -> corpus.edition() >= edition, patience);
    }

    @Override
    public boolean take(long edition, Duration patience) {
        return !config.enabled() || await(() -> corpus.read() >= edition, patience);
    }

    /** One that is not there, or not well, is not waited for: it answers nobody, and so nothing old. */
    private boolean await(BooleanSupplier condition, Duration patience) {
        corpus.wake();
        return corpus.await(() -> condition.getAsBoolean() || corpus.trouble() != null, patience);
    }

    synchronized void start() {
        if (!config.enabled()) {
            return;
        }
        Thread following = new Thread(this::run, "index");
        following.setDaemon(true);
        thread = following;
        following.start();
    }

    synchronized void stop() throws InterruptedException {
        Thread following = thread;
        thread = null;
        if (following != null) {
            corpus.wake();
            following.join();
        }
    }

    private void run() {
        int failures = 0;
        while (isWanted()) {
            failures = steps() ? 0 : failures + 1;
            // what fails again and again, as on a full disk, is not to take the machine's time from all else
            long end = System.nanoTime() + (config.every().toNanos() << Math.min(failures, LONGEST_PAUSE));
            try {
                do {
                    corpus.awaitWake(failures > 0 ? config.every() : building.pause());
                } while (failures > 1 && isWanted() && System.nanoTime() < end);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        building.close();
    }

    /** Whether the index has come up to the latest edition. */
    private boolean steps() {
        try {
            building.step(this::isWanted);
            corpus.trouble(null);
            return true;
        } catch (CorpusUnavailable e) {
            if (isWanted()) {
                corpus.trouble(e.detail());
            }
        } catch (Exception | Error e) {
            String trouble = "The index cannot follow the latest changes: " + reason(e);
            if (!trouble.equals(corpus.trouble())) {
                LOG.warn("The index cannot follow", e);
            }
            corpus.trouble(trouble);
        }
        return false;
    }

    /** No path and no class: the text goes out. */
    private static String reason(Throwable failure) {
        return failure instanceof java.io.IOException
                ? "the disk cannot be read or written."
                : failure instanceof dev.lede.database.SqlFailure
                        ? "the database does not answer."
                        : "an unforeseen failure, which has been logged.";
    }

    private boolean isWanted() {
        return Thread.currentThread().equals(thread);
    }
}
