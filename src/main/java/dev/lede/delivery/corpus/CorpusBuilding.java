package dev.lede.delivery.corpus;

import dev.lede.delivery.corpus.CorpusSource.LogEntry;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
    private static final int BATCH = 200;
    private static final long UNSEEN_NANOS = TimeUnit.SECONDS.toNanos(2);
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
    private Map<UUID, Instant> opened = Map.of();
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

    private void commitNowAndThen(Generation current) throws IOException {
        if (System.nanoTime() - committedAt > config.commitEvery().toNanos()) {
            current.commit();
            committedAt = System.nanoTime();
        }
    }

    /** Brings an index up to now and lets readers ask it; discards it and is false if it belongs to another log. */
    private boolean serves(Generation current, BooleanSupplier wanted) throws IOException {
        State now = state.read();
        if (!follow(current, wanted)) {
            LOG.info("The index is of another log than the database's and is built anew");
            discard();
            return false;
        }
        open(current, now);
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
                opened = Map.of();
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
            opened = Map.of();
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

    /**
     * Reads the log on; false if it is not the one that the index has followed so far. While there is more to read than it
     * can take at once, it lets others see what it has read only now and then, unless somebody waits for it: each time makes
     * a small file, which is merged with others later.
     */
    private boolean follow(Generation current, BooleanSupplier wanted) throws IOException {
        Progress read = current.progress();
        Set<UUID> unseen = new HashSet<>();
        long seenAt = System.nanoTime();
        while (wanted.getAsBoolean()) {
            List<LogEntry> entries = new ArrayList<>(source.log(Math.max(1, read.edition()), BATCH + 1));
            if (read.edition() > 0) {
                if (entries.isEmpty() || !Progress.of(entries.get(0)).equals(read)) {
                    return false;
                }
                entries.remove(0);
            }
            if (!entries.isEmpty()) {
                Set<UUID> changed = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
                current.follows(changed.size());
                making.put(current, changed);
                unseen.addAll(changed);
                read = Progress.of(entries.get(entries.size() - 1));
            }
            boolean more = entries.size() >= BATCH;
            if (!unseen.isEmpty() && (!more || corpus.isAwaited(read) || System.nanoTime() - seenAt > UNSEEN_NANOS)) {
                current.reached(read);
                corpus.reread(unseen);
                corpus.moved();
                unseen.clear();
                seenAt = System.nanoTime();
                commitNowAndThen(current);
            }
            if (entries.isEmpty()) {
                return true;
            }
        }
        return true;
    }

    /** Takes in what became visible by time alone and has no entry in the log yet. */
    private void open(Generation current, State now) throws IOException {
        Map<UUID, Instant> all = source.opened();
        Map<UUID, Instant> fresh = new HashMap<>(all);
        fresh.entrySet().removeAll(opened.entrySet());
        if (!fresh.isEmpty()) {
            making.put(current, fresh.keySet());
            current.reached(current.progress());
        }
        opened = all;
        corpus.renew(now, all);
        corpus.opened(all);
    }

    private void discard() throws IOException {
        corpus.serve(null);
        Generation current = generation;
        generation = null;
        opened = Map.of();
        corpus.opened(opened);
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
