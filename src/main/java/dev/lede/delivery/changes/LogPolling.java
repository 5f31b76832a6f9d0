package dev.lede.delivery.changes;

import dev.lede.http.access.CallerRenewal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Answers with a page of the log, and waits for one that is empty without holding a thread. */
@Singleton
class LogPolling {

    private final LogReading reading;
    private final LogTail tail;
    private final Audience audience;
    private final CallerRenewal callers;

    LogPolling(LogReading reading, LogTail tail, Audience audience, CallerRenewal callers) {
        this.reading = reading;
        this.tail = tail;
        this.audience = audience;
        this.callers = callers;
    }

    /**
     * The page, at once if it has anything, or something is left to look through, or nobody wants to wait. Whoever has waited
     * is shown what the key opens then.
     */
    Uni<LogAnswer> page(LogQuery query, LogAddress address, Duration patience, RoutingContext exchange) {
        LogAnswer now = reading.page(query, address, false);
        if (patience.isZero() || !now.content().items().isEmpty() || !now.isAtTheEnd()) {
            return Uni.createFrom().item(now);
        }
        LogQuery rest = query.from(now.reached());
        return news(now.reached(), query.filter())
                .ifNoItem()
                .after(patience)
                .recoverWithItem(false)
                .flatMap(come -> callers.of(exchange))
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(sees -> reading.page(rest, address, true));
    }

    /** Comes when there is an entry after an edition that a filter lets through. */
    private Uni<Boolean> news(long after, LogFilter filter) {
        return Uni.createFrom().emitter(answer -> {
            Waiting waiting = new Waiting(after, filter, answer);
            audience.add(waiting);
            // also when the caller goes away: then the framework cancels
            answer.onTermination(() -> audience.remove(waiting));
            // what came since the page was read wakes it at once
            tail.wake();
        });
    }
}
