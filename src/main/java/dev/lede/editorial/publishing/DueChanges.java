package dev.lede.editorial.publishing;

import dev.lede.edition.DueNotice;
import dev.lede.edition.Editions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notices what came or went by time alone and gives it its number in the log. Readers do not depend on this: they see a
 * publication from its moment on, noticed or not; it only costs them more as long as it is not.
 */
@Singleton
public class DueChanges implements DueNotice {

    private final Shelf shelf;
    private final TopicTotals totals;
    private final Editions editions;

    DueChanges(Shelf shelf, TopicTotals totals, Editions editions) {
        this.shelf = shelf;
        this.totals = totals;
        this.editions = editions;
    }

    /** Looks once a second on every node; whoever gets the edition's lock first does the work. */
    @Override
    @Scheduled(every = "{lede.due-changes.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        if (shelf.isDue()) {
            QuarkusTransaction.requiringNew().run(() -> settle(editions.hold()));
        }
        editions.turn();
    }

    /**
     * Settles everything up to a moment, in the caller's transaction, which holds the edition's lock. Everything that
     * takes numbers calls it first, so that the log is in the order of time.
     */
    void settle(Instant moment) {
        List<DueRow> rows = shelf.due(moment);
        if (rows.isEmpty()) {
            return;
        }
        Set<UUID> articles = rows.stream().map(DueRow::article).collect(Collectors.toSet());
        totals.follow(articles, () -> {
            shelf.remove(rows.stream()
                    .filter(row -> row.ends() != null)
                    .map(DueRow::publication)
                    .toList());
            shelf.open(rows.stream()
                    .filter(row -> row.ends() == null)
                    .map(DueRow::publication)
                    .toList());
        });
        List<DueEvent> events = DueEvent.of(rows);
        long first = editions.take(events.size(), moment).first();
        editions.record(DueEvent.numbered(events, first));
    }
}
