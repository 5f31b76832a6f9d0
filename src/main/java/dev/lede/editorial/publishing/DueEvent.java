package dev.lede.editorial.publishing;

import dev.lede.edition.Change;
import dev.lede.edition.ChangeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Something that happened to an article by time alone. */
record DueEvent(Instant at, ChangeType type, UUID article, UUID revision) {

    /** What happened, in the order of time. Where one publication follows another at once, that is one event. */
    static List<DueEvent> of(List<DueRow> rows) {
        Set<Turn> beginnings = new HashSet<>();
        Map<Turn, String> ends = new HashMap<>();
        for (DueRow row : rows) {
            if (row.begins() != null) {
                beginnings.add(new Turn(row.article(), row.begins()));
            }
            if (row.ends() != null) {
                ends.put(new Turn(row.article(), row.ends()), row.slug());
            }
        }
        List<DueEvent> events = new ArrayList<>();
        for (DueRow row : rows) {
            if (row.begins() != null) {
                String before = ends.get(new Turn(row.article(), row.begins()));
                beginning(before, row)
                        .forEach(type -> events.add(new DueEvent(row.begins(), type, row.article(), row.revision())));
            }
            if (row.ends() != null && !beginnings.contains(new Turn(row.article(), row.ends()))) {
                events.add(new DueEvent(row.ends(), ChangeType.EXPIRED, row.article(), row.revision()));
            }
        }
        events.sort(Comparator.comparing(DueEvent::at).thenComparing(DueEvent::article));
        return events;
    }

    /** The same as entries of the log. */
    static List<Change> numbered(List<DueEvent> events, long first) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> {
                    DueEvent event = events.get(i);
                    return new Change(first + i, event.type(), event.at(), event.revision());
                })
                .toList();
    }

    /** The slug before is null if nothing of the article was public just before. */
    private static List<ChangeType> beginning(@Nullable String before, DueRow row) {
        return before == null
                ? List.of(ChangeType.PUBLISHED)
                : ChangeType.ofReplacement(row.corrects(), !before.equals(row.slug()));
    }

    private record Turn(UUID article, Instant at) {}
}
