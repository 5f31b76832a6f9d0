package dev.lede.delivery.changes;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks along the log for entries that somebody wants. One walk looks at {@value #FARTHEST} entries at most, so that a filter
 * that lets little through costs no more than another; the next one goes on from there.
 */
@Singleton
class LogScanning {

    static final int FARTHEST = 5_000;
    private static final int STEP = 500;

    private final ChangeRepository changes;

    LogScanning(ChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * The entries after an edition that a filter lets through.
     *
     * @param compactTo up to this edition, only those that are the latest of their article and not its end
     */
    LogScan scan(long after, long compactTo, LogFilter filter, int limit) {
        Map<String, Set<String>> names = changes.topicNames(filter.slugs());
        List<LogEntry> found = new ArrayList<>();
        long reached = after;
        int looked = 0;
        while (found.size() < limit && looked < FARTHEST) {
            boolean takesAll = filter.isOpen() && reached >= compactTo;
            int step = takesAll ? limit - found.size() : Math.min(STEP, FARTHEST - looked);
            List<LogEntry> entries = changes.after(reached, compactTo, filter.hasTopics(), step);
            for (LogEntry entry : entries) {
                if (found.size() == limit) {
                    break;
                }
                reached = entry.edition();
                looked++;
                boolean compacted = reached <= compactTo && (entry.overtaken() || entry.isEnd());
                if (!compacted && filter.accepts(entry, names)) {
                    found.add(entry);
                }
            }
            if (entries.size() < step) {
                break;
            }
        }
        return new LogScan(found, reached);
    }
}
