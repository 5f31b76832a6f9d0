package dev.lede.delivery.corpus;

import dev.lede.database.SqlFailure;
import dev.lede.delivery.corpus.CorpusSource.LogEntry;
import dev.lede.edition.PublicState;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes an index of everything that is public, or takes one up that an earlier run has left. */
@Singleton
class CorpusMaking {

    private static final Logger LOG = Logger.getLogger(CorpusMaking.class);
    private static final int BATCH = 200;
    private static final int PAGE = 500;

    private final CorpusConfig config;
    private final CorpusSource source;
    private final PublicState state;

    CorpusMaking(CorpusConfig config, CorpusSource source, PublicState state) {
        this.config = config;
        this.source = source;
        this.state = state;
    }

    /**
     * What an earlier run left, repaired to what is public now; null if there is nothing usable.
     *
     * @param wanted looked at now and then; what is no longer wanted ends with an exception, and what was repaired is kept
     */
    @Nullable
    Generation reopened(CorpusFolder folder, BooleanSupplier wanted) throws IOException {
        Path left = folder.newest().orElse(null);
        if (left == null) {
            return null;
        }
        Generation found = null;
        try {
            found = new Generation(left, config.bufferMegabytes());
            if (repair(found, wanted)) {
                return found;
            }
            found.commit();
            found.abandon();
            throw new CorpusUnavailable("The program ends.");
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

    /** False if it is no longer wanted. What is repaired is known by the revisions that it has, however far it came. */
    private boolean repair(Generation found, BooleanSupplier wanted) throws IOException {
        IndexFiles.check(found.folder());
        Map<UUID, Integer> has = found.revisions();
        Map<UUID, Integer> shouldHave = source.revisions();
        Set<UUID> different = new HashSet<>(has.keySet());
        different.addAll(shouldHave.keySet());
        different.removeIf(id -> has.containsKey(id) && has.get(id).equals(shouldHave.get(id)));
        found.follows(different.size());
        for (List<UUID> some : batches(different)) {
            found.put(some, source.articles(some));
            if (!wanted.getAsBoolean()) {
                return false;
            }
        }
        found.reached(found.progress());
        return true;
    }

    /** Brings an index to what is public now of some articles. */
    void put(Generation index, Set<UUID> articles) throws IOException {
        for (List<UUID> some : batches(articles)) {
            index.put(some, source.articles(some));
        }
    }

    private static List<List<UUID>> batches(Set<UUID> articles) {
        List<UUID> ids = new ArrayList<>(articles);
        List<List<UUID>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }

    /**
     * A new one, as of the log's present end or later.
     *
     * @param wanted looked at now and then; what is no longer wanted ends with an exception
     */
    Generation made(CorpusFolder folder, BooleanSupplier wanted) throws IOException {
        long start = System.nanoTime();
        List<LogEntry> last = source.log(Math.max(1, state.read().edition()), 1);
        Path place = folder.fresh();
        Generation fresh = new Generation(place, config.bufferMegabytes());
        try {
            fresh.fills();
            int count = fill(fresh, wanted);
            fresh.reached(last.isEmpty() ? Progress.NONE : Progress.of(last.get(0)));
            fresh.commit();
            fresh.isFilled();
            LOG.infof("Indexed %d articles in %d ms", count, (System.nanoTime() - start) / 1_000_000);
            return fresh;
        } catch (IOException | RuntimeException e) {
            fresh.abandon();
            CorpusFolder.remove(place);
            throw e;
        }
    }

    /** Reads page after page, while others are being taken apart: that costs far more than reading them. */
    private int fill(Generation fresh, BooleanSupplier wanted) throws IOException {
        int count = 0;
        @Nullable UUID after = null;
        while (true) {
            List<CorpusArticle> page = source.page(after, PAGE);
            fresh.add(page);
            count += page.size();
            if (page.size() < PAGE) {
                fresh.added();
                return count;
            }
            after = page.get(page.size() - 1).id();
            if (!wanted.getAsBoolean()) {
                throw new IOException("The program ends");
            }
        }
    }
}
