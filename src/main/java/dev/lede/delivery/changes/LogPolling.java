package dev.lede.delivery.changes;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Answers with a page of the log, and waits for one that is empty without holding a thread. */
@Singleton
class LogPolling {

    private final LogReading reading;
    private final LogTail tail;
    private final Audience audience;

    LogPolling(LogReading reading, LogTail tail, Audience audience) {
        this.reading = reading;
        this.tail = tail;
        this.audience = audience;
    }

    /** The page, at once if it has anything, or something is left to look through, or nobody wants to wait. */
    Uni<LogAnswer> page(LogQuery query, LogAddress address, Duration patience) {
        LogAnswer now = reading.page(query, address, false);
        if (patience.isZero() || !now.content().items().isEmpty() || !now.isAtTheEnd()) {
            return Uni.createFrom().item(now);
        }
        LogQuery rest = query.from(now.reached());
        return news(now.reached(), query.filter())
                .ifNoItem()
                .after(patience)
                .recoverWithItem(false)
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(come -> reading.page(rest, address, true));
    }

    /** Comes when there is an entry after an edition that a filter lets through. */
    private Uni<Boolean> news(long after, LogFilter filter) {
        return Uni.createFrom().emitter(answer -> {
            Waiting waiting = new Waiting(after, filter, answer);
            audience.add(waiting);
            answer.onTermination(() -> audience.remove(waiting));
            // what came since the page was read wakes it at once
            tail.wake();
        });
    }
}
