package dev.lede.delivery.corpus;

import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the index, builds it where there is none that can be used, and brings it to the latest edition. To be used by one
 * thread. What it finds on the disk is compared with what is public, so that nothing depends on how the program ended. One
 * that an older version has made is asked until it has a successor.
 */
@Singleton
class CorpusBuilding {

    private static final Logger LOG = Logger.getLogger(CorpusBuilding.class);
    private static final long PAUSE_AFTER_FAILURE = TimeUnit.MINUTES.toNanos(1);

    private final Corpus corpus;
    private final CorpusConfig config;
    private final CorpusMaking making;
    private final CorpusSource source;
    private final PublicState state;
    private final Path root;
    private @Nullable CorpusFolder folder;
    private @Nullable Generation generation;
    private @Nullable Renewal renewal;
    private @Nullable CorpusCatchUp catchUp;
    private long committedAt = System.nanoTime();
    private long failedAt = System.nanoTime() - PAUSE_AFTER_FAILURE;

    CorpusBuilding(
            Corpus corpus,
            CorpusConfig config,
            CorpusMaking making,
            CorpusSource source,
            PublicState state,
            @ConfigProperty(name = "lede.home") String home) {
        this.corpus = corpus;
        this.config = config;
        this.making = making;
        this.source = source;
        this.state = state;
        this.root = Path.of(home).resolve("index");
    }

    /** Brings the index to the latest edition. */
    void step(BooleanSupplier wanted) throws IOException {
        Generation current = usable(wanted);
        if (!serves(current, wanted)) {
            return;
        }
        current.settle();
        commitNowAndThen(current);
        if (!current.isOfPresentContent()) {
            renew(current, wanted);
        }
    }

    /** How long it may be left alone, if nobody wakes it. */
    Duration pause() {
        CorpusCatchUp known = catchUp;
        return known == null ? config.every() : known.pause(config.every());
    }

    private void commitNowAndThen(Generation current) throws IOException {
        if (System.nanoTime() - committedAt > config.commitEvery().toNanos()) {
            current.commit();
            committedAt = System.nanoTime();
        }
    }

    /** Brings an index up to now and lets readers ask it; discards it and is false if it belongs to another log. */
    private boolean serves(Generation current, BooleanSupplier wanted) throws IOException {
        State now = state.read();
        CorpusCatchUp known = catchUp;
        if (known == null || !known.isOf(current)) {
            known = new CorpusCatchUp(current, corpus, making, source);
            catchUp = known;
        }
        if (!known.follow(wanted, () -> commitNowAndThen(current))) {
            LOG.info("The index is of another log than the database's and is built anew");
            discard();
            return false;
        }
        known.open(now);
        corpus.serve(current);
        return true;
    }

    /** Has the successor of an index made, and puts it in its place when it is ready. */
    private void renew(Generation old, BooleanSupplier wanted) throws IOException {
        Renewal known = renewal;
        if (known == null) {
            if (System.nanoTime() - failedAt >= PAUSE_AFTER_FAILURE) {
                LOG.info("The index was made by another version; it is asked until a new one is there");
                renewal = new Renewal(making, locked());
            }
            return;
        }
        try {
            Generation fresh = known.ready();
            if (fresh != null) {
                renewal = null;
                generation = fresh;
                boolean served = serves(fresh, wanted);
                old.abandon();
                CorpusFolder.remove(old.folder());
                LOG.infof("The index was renewed%s", served ? "" : ", and is of another log");
            }
        } catch (CompletionException e) {
            LOG.warn("The index could not be renewed; the one there is goes on to be asked", e.getCause());
            renewal = null;
            failedAt = System.nanoTime();
        }
    }

    private Generation usable(BooleanSupplier wanted) throws IOException {
        Generation current = generation;
        if (current != null && corpus.isDamaged()) {
            discard();
            current = null;
        } else if (current != null && !current.isSound()) {
            corpus.serve(null);
            current.abandon();
            generation = null;
            current = null;
        }
        if (current == null) {
            stopRenewal();
            current = making.reopened(locked(), wanted);
        }
        if (current == null) {
            current = making.made(locked(), wanted);
        }
        generation = current;
        return current;
    }

    private CorpusFolder locked() throws IOException {
        CorpusFolder own = folder;
        if (own == null) {
            try {
                own = new CorpusFolder(root);
                folder = own;
            } catch (LockObtainFailedException e) {
                throw new CorpusUnavailable("Another program uses this node's index folder.");
            }
        }
        return own;
    }

    private void discard() throws IOException {
        corpus.serve(null);
        Generation current = generation;
        generation = null;
        corpus.opened(Map.of());
        if (current != null) {
            current.abandon();
            CorpusFolder.remove(current.folder());
        }
    }

    private void stopRenewal() throws IOException {
        Renewal known = renewal;
        renewal = null;
        if (known != null) {
            known.stop();
        }
    }

    void close() {
        corpus.serve(null);
        Generation current = generation;
        generation = null;
        try {
            stopRenewal();
            if (current != null) {
                current.commit();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("What was indexed last could not be stored; it is read again at the next start", e);
        }
        if (current != null) {
            current.abandon();
        }
        CorpusFolder locked = folder;
        folder = null;
        if (locked != null) {
            locked.close();
        }
    }
}
