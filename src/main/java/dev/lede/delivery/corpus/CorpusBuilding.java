package dev.lede.delivery.corpus;

import dev.lede.database.SqlFailure;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the index, builds it where there is none that can be used, and brings it to the latest edition. To be used by one
 * thread. What it finds on the disk is compared with what is public, so that nothing depends on how the program ended.
 */
@Singleton
class CorpusBuilding {

    private static final Logger LOG = Logger.getLogger(CorpusBuilding.class);
    private static final int BATCH = 200;
    private static final int PAGE = 500;

    private final Corpus corpus;
    private final CorpusConfig config;
    private final CorpusSource source;
    private final PublicState state;
    private final Path root;
    private @Nullable CorpusFolder folder;
    private @Nullable Generation generation;
    private Map<UUID, Instant> opened = Map.of();
    private long committedAt = System.nanoTime();

    CorpusBuilding(
            Corpus corpus,
            CorpusConfig config,
            CorpusSource source,
            PublicState state,
            @ConfigProperty(name = "lede.home") String home) {
        this.corpus = corpus;
        this.config = config;
        this.source = source;
        this.state = state;
        this.root = Path.of(home).resolve("index");
    }

    /** Brings the index to the latest edition. */
    void step(BooleanSupplier wanted) throws IOException {
        Generation current = usable(wanted);
        if (current == null) {
            return;
        }
        State now = state.read();
        if (!follow(current, wanted)) {
            LOG.info("The index is of another log than the database's and is built anew");
            discard();
            return;
        }
        open(current, now);
        if (System.nanoTime() - committedAt > config.commitEvery().toNanos()) {
            current.commit();
            committedAt = System.nanoTime();
        }
        corpus.serve(current);
    }

    private @Nullable Generation usable(BooleanSupplier wanted) throws IOException {
        lock();
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
            current = reopened();
        }
        return current == null ? built(wanted) : current;
    }

    private void lock() throws IOException {
        if (folder == null) {
            try {
                folder = new CorpusFolder(root);
            } catch (LockObtainFailedException e) {
                throw new CorpusUnavailable("Another program uses this node's index folder.");
            }
        }
    }

    /** What an earlier run left, repaired to what is public now; null if there is nothing usable. */
    private @Nullable Generation reopened() throws IOException {
        Path left = folder().newest().orElse(null);
        if (left == null) {
            return null;
        }
        Generation found = null;
        try {
            found = new Generation(left, config.bufferMegabytes());
            repair(found);
            generation = found;
            return found;
        } catch (SqlFailure e) {
            // the database's trouble says nothing about the index
            if (found != null) {
                found.abandon();
            }
            throw e;
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            LOG.warnf("The index in %s cannot be used and is built anew: %s", left, e.getMessage());
            if (found != null) {
                found.abandon();
            }
            CorpusFolder.remove(left);
            return null;
        }
    }

    private void repair(Generation found) throws IOException {
        Map<UUID, Integer> has = found.revisions();
        Map<UUID, Integer> shouldHave = source.revisions();
        Set<UUID> different = new HashSet<>(has.keySet());
        different.addAll(shouldHave.keySet());
        different.removeIf(id -> has.containsKey(id) && has.get(id).equals(shouldHave.get(id)));
        for (List<UUID> some : batches(different)) {
            found.put(some, source.articles(some));
        }
        found.reached(found.progress());
    }

    /** A new one, of everything that is public; null if the program ends before. */
    private @Nullable Generation built(BooleanSupplier wanted) throws IOException {
        long start = System.nanoTime();
        List<LogEntry> last = source.log(Math.max(1, state.read().edition()), 1);
        Path place = folder().fresh();
        Generation fresh = new Generation(place, config.bufferMegabytes());
        try {
            int count = fill(fresh, wanted);
            fresh.reached(last.isEmpty() ? Progress.NONE : Progress.of(last.get(0)));
            fresh.commit();
            LOG.infof("Indexed %d articles in %d ms", count, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException | RuntimeException e) {
            fresh.abandon();
            CorpusFolder.remove(place);
            throw e;
        }
        generation = fresh;
        opened = Map.of();
        return fresh;
    }

    /** Reads page after page, while others are being taken apart: that costs far more than reading them. */
    private int fill(Generation fresh, BooleanSupplier wanted) throws IOException {
        try (ParallelAdding adding = new ParallelAdding(fresh)) {
            int count = 0;
            @Nullable UUID after = null;
            while (true) {
                List<CorpusArticle> page = source.page(after, PAGE);
                adding.add(page);
                count += page.size();
                if (page.size() < PAGE) {
                    adding.finish();
                    return count;
                }
                after = page.get(page.size() - 1).id();
                if (!wanted.getAsBoolean()) {
                    throw new IOException("The program ends");
                }
            }
        }
    }

    /** Reads the log on; false if it is not the one that the index has followed so far. */
    private boolean follow(Generation current, BooleanSupplier wanted) throws IOException {
        while (wanted.getAsBoolean()) {
            Progress known = current.progress();
            List<LogEntry> entries = new ArrayList<>(source.log(Math.max(1, known.edition()), BATCH + 1));
            if (known.edition() > 0) {
                if (entries.isEmpty() || !Progress.of(entries.get(0)).equals(known)) {
                    return false;
                }
                entries.remove(0);
            }
            if (entries.isEmpty()) {
                return true;
            }
            Set<UUID> changed = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
            current.put(changed, source.articles(changed));
            current.reached(Progress.of(entries.get(entries.size() - 1)));
            corpus.reread(changed);
            corpus.moved();
        }
        return true;
    }

    /** Takes in what became visible by time alone and has no entry in the log yet. */
    private void open(Generation current, State now) throws IOException {
        Map<UUID, Instant> all = source.opened();
        Map<UUID, Instant> fresh = new HashMap<>(all);
        fresh.entrySet().removeAll(opened.entrySet());
        if (!fresh.isEmpty()) {
            for (List<UUID> some : batches(fresh.keySet())) {
                current.put(some, source.articles(some));
            }
            current.reached(current.progress());
        }
        opened = all;
        corpus.renew(now, all);
        corpus.opened(all);
    }

    private CorpusFolder folder() {
        if (folder == null) {
            throw new IllegalStateException("The folder is not locked");
        }
        return folder;
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

    void close() {
        corpus.serve(null);
        Generation current = generation;
        generation = null;
        if (current != null) {
            try {
                current.commit();
            } catch (IOException | RuntimeException e) {
                LOG.warn("What was indexed last could not be stored; it is read again at the next start", e);
            }
            current.abandon();
        }
        CorpusFolder locked = folder;
        folder = null;
        if (locked != null) {
            locked.close();
        }
    }

    private static List<List<UUID>> batches(Set<UUID> all) {
        List<UUID> ids = new ArrayList<>(all);
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }
}
