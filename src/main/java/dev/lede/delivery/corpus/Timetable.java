package dev.lede.delivery.corpus;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What comes and goes by time alone.
 *
 * @param changedAt the latest public change that it takes account of
 * @param opened the articles that became visible and have no entry in the log yet, and when
 * @param closing those that stop to be visible, or have stopped and have no entry yet, and when
 */
record Timetable(Instant changedAt, Map<UUID, Instant> opened, Map<UUID, Instant> closing) {

    static final Timetable EMPTY = new Timetable(Instant.MIN, Map.of(), Map.of());

    /**
     * The one after this: what has ended since is not in the database's list any more, but must be remembered for as long
     * as the index has it.
     */
    Timetable next(Instant at, Instant now, Map<UUID, Instant> openedNow, Map<UUID, Instant> closingNow) {
        Map<UUID, Instant> all = new HashMap<>();
        closing.forEach((id, end) -> {
            if (!end.isAfter(now) && !openedNow.containsKey(id)) {
                all.put(id, end);
            }
        });
        all.putAll(closingNow);
        return new Timetable(at, openedNow, Map.copyOf(all));
    }

    /** The same after the index has read these articles anew. */
    Timetable without(Set<UUID> articles, Map<UUID, Instant> closingNow) {
        Map<UUID, Instant> rest = new HashMap<>(closing);
        rest.keySet().removeAll(articles);
        rest.putAll(closingNow);
        return new Timetable(changedAt, opened, Map.copyOf(rest));
    }

    /** Those that are over at a moment. */
    Set<UUID> ended(Instant now) {
        return closing.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
