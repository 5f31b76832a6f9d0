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

    /** What an earlier run left, repaired to what is public now; null if there is nothing usable. */
    @Nullable
    Generation reopened(CorpusFolder folder) throws IOException {
        Path left = folder.newest().orElse(null);
        if (left == null) {
            return null;
        }
        Generation found = null;
        try {
            found = new Generation(left, config.bufferMegabytes());
            repair(found);
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
        put(found, different);
        found.reached(found.progress());
    }

    /** Brings an index to what is public now of some articles. */
    void put(Generation index, Set<UUID> articles) throws IOException {
        List<UUID> ids = new ArrayList<>(articles);
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            index.put(some, source.articles(some));
        }
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
