package dev.lede.delivery.corpus;

import dev.lede.edition.State;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The index as readers ask it. What it answers holds for the moment of the state that the caller has read: what has come or
 * gone by time alone since the latest entry of the log is accounted for. What it finds is still to be read from the
 * database, which has the last word on what is public.
 */
@Singleton
public class Corpus {

    private static final Logger LOG = Logger.getLogger(Corpus.class);
    private static final int MOST_CLAUSES = 16_384;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CorpusConfig config;
    private final CorpusSource source;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Object moves = new Object();
    private final AtomicLong sought = new AtomicLong();

    private volatile @Nullable Generation serving;
    private volatile @Nullable String trouble;
    private volatile Map<UUID, Instant> openedInIndex = Map.of();
    private volatile Timetable times = Timetable.EMPTY;
    private volatile boolean damaged;
    private volatile long read = -1;

    Corpus(CorpusConfig config, CorpusSource source) {
        // fifty words in three fields of each language, each perhaps with its beginning
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.config = config;
        this.source = source;
    }

    /** A question to the index. */
    public interface Question<T> {
        T ask(Snapshot index) throws IOException;
    }

    /**
     * Asks the index as of a state.
     *
     * @throws CorpusUnavailable if this node has no index, or it is being built or repaired
     */
    public <T> T ask(State state, Question<T> question) {
        Generation generation = ready();
        follow(state);
        try {
            IndexSearcher searcher = generation.searchers().acquire();
            try {
                return question.ask(new Snapshot(searcher, times.ended(state.now())));
            } finally {
                generation.searchers().release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw new CorpusUnavailable("The index is being replaced.");
        } catch (IOException | UncheckedIOException | InternalError e) {
            // a file that was cut off under a memory map is an InternalError
            LOG.error("The index is damaged and will be built anew", e);
            damaged = true;
            wake();
            throw new CorpusUnavailable("The index is damaged and is being built anew.");
        }
    }

    /** Why the index cannot be asked, or null if it can. */
    @Nullable
    String trouble() {
        return !config.enabled() ? null : serving == null && trouble == null ? "The index is being built." : trouble;
    }

    /** The edition that it has reached; -1 if there is none. */
    long edition() {
        Generation generation = serving;
        return generation == null || trouble != null
                ? -1
                : generation.progress().edition();
    }

    /** Says that somebody waits for an edition. */
    void seek(long edition) {
        sought.accumulateAndGet(edition, Math::max);
    }

    /** Whether somebody waits for what would be seen if as much as this were. */
    boolean isAwaited(Progress read) {
        long edition = sought.get();
        return edition > edition() && edition <= read.edition();
    }

    /** Says how far the log has been read, though others may not see all of it yet. */
    void hasRead(Progress progress) {
        read = progress.edition();
        moved();
    }

    /** The edition up to which the log has been read, or seen where that is more; -1 if there is no index. */
    long read() {
        return serving == null ? -1 : Math.max(read, edition());
    }

    void wake() {
        wakeUps.release();
    }

    void awaitWake(Duration most) throws InterruptedException {
        if (wakeUps.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Waits until something holds that the following thread brings about. */
    boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (moves) {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                try {
                    moves.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    private Generation ready() {
        if (!config.enabled()) {
            throw new CorpusUnavailable("This node holds no index (lede.index.enabled=false); ask another one.");
        }
        if (serving == null && trouble == null) {
            await(() -> serving != null || trouble != null, PATIENCE);
        }
        Generation generation = serving;
        String reason = trouble();
        if (generation == null || reason != null) {
            throw new CorpusUnavailable(reason == null ? "The index is being built." : reason);
        }
        return generation;
    }

    /** Takes account of what came or went by time alone up to a state. */
    private void follow(State state) {
        if (times.changedAt().equals(state.changedAt())) {
            return;
        }
        Map<UUID, Instant> opened = source.opened();
        renew(state, opened);
        if (!openedInIndex.entrySet().containsAll(opened.entrySet())) {
            wake();
            if (!await(() -> openedInIndex.entrySet().containsAll(opened.entrySet()), PATIENCE)) {
                throw new CorpusUnavailable("The index is behind the latest changes.");
            }
        }
    }

    /** Remembers what will end, and what has ended. */
    synchronized void renew(State state, Map<UUID, Instant> opened) {
        if (state.changedAt().isAfter(times.changedAt())) {
            times = times.next(state.changedAt(), state.now(), opened, source.closing());
        }
    }

    /** Says that the index has read these articles anew, up to an edition. */
    synchronized void reread(java.util.Set<UUID> articles) {
        times = times.without(articles, source.closing());
    }

    void opened(Map<UUID, Instant> inIndex) {
        openedInIndex = inIndex;
        moved();
    }

    void serve(@Nullable Generation generation) {
        if (generation != serving) {
            read = -1;
        }
        serving = generation;
        damaged = false;
        moved();
    }

    boolean isDamaged() {
        return damaged;
    }

    void trouble(@Nullable String reason) {
        if (reason != null && !reason.equals(trouble)) {
            LOG.error(reason);
        } else if (reason == null && trouble != null) {
            LOG.info("The index is well again");
        }
        trouble = reason;
        moved();
    }

    void moved() {
        synchronized (moves) {
            moves.notifyAll();
        }
    }
}
