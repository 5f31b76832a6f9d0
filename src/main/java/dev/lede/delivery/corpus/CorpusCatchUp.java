package dev.lede.delivery.corpus;

import dev.lede.delivery.corpus.CorpusSource.LogEntry;
import dev.lede.edition.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Brings one index to what the log and the clock say. What it has read others see at once, but for when much comes, as in an
 * import: then only now and then, unless somebody waits for it, since each time makes a small file that is merged with
 * others later. To be used by one thread.
 */
final class CorpusCatchUp {

    private static final int BATCH = 200;
    /** Nobody is to read for more than a second what another node has replaced. */
    private static final long UNSEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private final Generation index;
    private final Corpus corpus;
    private final CorpusMaking making;
    private final CorpusSource source;
    private final Set<UUID> unseen = new HashSet<>();
    private Progress read;
    private long seenAt = System.nanoTime();
    private Map<UUID, Instant> opened = Map.of();

    CorpusCatchUp(Generation index, Corpus corpus, CorpusMaking making, CorpusSource source) {
        this.index = index;
        this.corpus = corpus;
        this.making = making;
        this.source = source;
        this.read = index.progress();
    }

    /** What is done each time after others see more. */
    interface Afterwards {
        void run() throws IOException;
    }

    boolean isOf(Generation generation) {
        return index == generation;
    }

    /**
     * Reads the log on to its end, or until that is no longer wanted.
     *
     * @return false if it is not the log that the index has followed so far
     */
    boolean follow(BooleanSupplier wanted, Afterwards afterwards) throws IOException {
        while (wanted.getAsBoolean()) {
            List<LogEntry> entries = new ArrayList<>(source.log(Math.max(1, read.edition()), BATCH + 1));
            if (read.edition() > 0) {
                if (entries.isEmpty() || !Progress.of(entries.get(0)).equals(read)) {
                    return false;
                }
                entries.remove(0);
            }
            take(entries);
            if (isToBeSeen(entries.size() >= BATCH)) {
                show();
                afterwards.run();
            }
            if (entries.isEmpty()) {
                return true;
            }
        }
        return true;
    }

    private void take(List<LogEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Set<UUID> changed = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
        index.follows(changed.size());
        making.put(index, changed);
        unseen.addAll(changed);
        read = Progress.of(entries.get(entries.size() - 1));
        corpus.hasRead(read);
    }

    private boolean isToBeSeen(boolean more) {
        boolean calm = !more && !index.isFilling();
        return !unseen.isEmpty() && (calm || corpus.isAwaited(read) || System.nanoTime() - seenAt > UNSEEN_NANOS);
    }

    /** How long it may be left alone: what is read and not seen is not to wait for more to come. */
    Duration pause(Duration usual) {
        // whoever waits does so for whole milliseconds, and is not to come back a part of one too early
        Duration left = Duration.ofNanos(Math.max(0, seenAt + UNSEEN_NANOS - System.nanoTime()))
                .plusMillis(1);
        return unseen.isEmpty() || left.compareTo(usual) > 0 ? usual : left;
    }

    private void show() throws IOException {
        index.reached(read);
        corpus.reread(unseen);
        corpus.moved();
        unseen.clear();
        seenAt = System.nanoTime();
    }

    /** Takes in what became visible by time alone and has no entry in the log yet. */
    void open(State now) throws IOException {
        Map<UUID, Instant> all = source.opened();
        Map<UUID, Instant> fresh = new HashMap<>(all);
        fresh.entrySet().removeAll(opened.entrySet());
        if (!fresh.isEmpty()) {
            making.put(index, fresh.keySet());
            show();
        }
        opened = all;
        corpus.renew(now, all);
        corpus.opened(all);
    }
}
