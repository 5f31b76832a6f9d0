package dev.lede.delivery.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last entries of the log, without holes, as all listeners of a node share them. Never changed, only replaced.
 *
 * @param floor the edition before the first of them
 * @param names by each slug that a listener's filter has, all that its topic ever had
 */
record Recent(long floor, List<LogEvent> events, Map<String, Set<String>> names) {

    /** So many are kept: some two megabytes. */
    static final int MOST = 1_024;

    /** None, with the log read up to an edition. */
    static Recent at(long edition) {
        return new Recent(edition, List.of(), Map.of());
    }

    /** How far the log has been read. */
    long reached() {
        return floor + events.size();
    }

    /** The entry of an edition that is above the floor and has been reached. */
    LogEvent get(long edition) {
        return events.get(Math.toIntExact(edition - floor - 1));
    }

    /** Whether it was read for a filter too: right after somebody came it may not have been. */
    boolean knows(LogFilter filter) {
        return names.keySet().containsAll(filter.slugs());
    }

    /** The first entry after an edition, or after the floor, that a filter lets through. */
    @Nullable
    LogEvent firstAfter(long edition, LogFilter filter) {
        for (long next = Math.max(edition, floor) + 1; next <= reached(); next++) {
            if (filter.accepts(get(next).entry(), names)) {
                return get(next);
            }
        }
        return null;
    }

    /**
     * The same with the entries that follow. Earlier entries of their articles are given anew, so that nobody who is a little
     * behind is shown what has been taken down since.
     *
     * @param again those of {@link #ofArticles} for the new entries
     */
    Recent with(List<LogEvent> again, List<LogEvent> news, Map<String, Set<String>> namesNow) {
        Map<Long, LogEvent> renewed = new HashMap<>();
        again.forEach(event -> renewed.put(event.entry().edition(), event));
        List<LogEvent> all = new ArrayList<>(events);
        all.replaceAll(event -> renewed.getOrDefault(event.entry().edition(), event));
        all.addAll(news);
        int over = Math.max(0, all.size() - MOST);
        return new Recent(floor + over, List.copyOf(all.subList(over, all.size())), namesNow);
    }

    /** The entries of these articles. */
    List<LogEntry> ofArticles(Set<UUID> articles) {
        return events.stream()
                .map(LogEvent::entry)
                .filter(entry -> articles.contains(entry.article()))
                .toList();
    }
}
