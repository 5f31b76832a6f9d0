package dev.lede.delivery.changes;

import dev.lede.http.access.CallerRenewal;
import dev.lede.http.problem.InvalidParameters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Lets callers follow the log by streams, and brings those up to it that come from far behind. */
@Singleton
class LogFollowing {

    private static final Logger LOG = Logger.getLogger(LogFollowing.class);
    private static final Pattern EDITION = Pattern.compile("[0-9]{1,18}");
    /** Short: it is what a connection that reads slowly may have in memory. */
    private static final int PAGE = 20;

    private final LogReading reading;
    private final LogScanning scanning;
    private final LogEvents writing;
    private final LogTail tail;
    private final Audience audience;
    private final ChangesConfig config;
    private final CallerRenewal callers;
    private final Vertx vertx;
    /** One thread, so that many who come back together do not take the database from those who ask for pages. */
    private final ExecutorService catchingUp = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "log-catching-up");
        thread.setDaemon(true);
        return thread;
    });

    LogFollowing(
            LogReading reading,
            LogScanning scanning,
            LogEvents writing,
            LogTail tail,
            Audience audience,
            ChangesConfig config,
            CallerRenewal callers,
            Vertx vertx) {
        this.reading = reading;
        this.scanning = scanning;
        this.writing = writing;
        this.tail = tail;
        this.audience = audience;
        this.config = config;
        this.callers = callers;
        this.vertx = vertx;
    }

    void atStart(@Observes StartupEvent start) {
        vertx.setPeriodic(config.heartbeat().toMillis(), due -> audience.beat());
    }

    void atEnd(@Observes ShutdownEvent end) {
        catchingUp.shutdownNow();
    }

    /**
     * A stream for a request, from where it says that it has been, or from now on.
     *
     * @throws InvalidParameters if the log does not reach so far
     * @throws dev.lede.http.problem.ProblemException 503 if there are as many as may be
     */
    ChangeStream open(StreamParameters asked, RoutingContext exchange) {
        LogFilter filter = LogFilter.of(asked.types(), asked.topic());
        var now = reading.settled();
        long after = after(asked, now.edition());
        LogReading.require(after, now);
        StreamListener listener =
                new StreamListener(exchange.request(), filter, after, this, new ListenerRights(exchange, callers));
        audience.add(listener);
        exchange.addEndHandler(ended -> audience.remove(listener));
        return new ChangeStream(listener);
    }

    Recent recent() {
        return tail.recent();
    }

    /** After how long a listener is to come back. */
    Duration retry() {
        return config.retry();
    }

    /** Has the end of the log read for one who has come. */
    void wake() {
        tail.wake();
    }

    /** Tries something again after a while. */
    void later(Runnable again) {
        vertx.setTimer(config.retry().toMillis(), due -> again.run());
    }

    /** Reads a page after an edition, on a thread of its own. */
    void catchUp(long after, LogFilter filter, Consumer<Page> taker) {
        try {
            catchingUp.execute(() -> {
                try {
                    LogScan scan = scanning.scan(after, 0, filter, PAGE);
                    taker.accept(new Page(writing.of(scan.entries()), scan.reached()));
                } catch (RuntimeException e) {
                    LOG.warnf(
                            "A listener's place in the log cannot be read; it will be tried again: %s", e.getMessage());
                    later(() -> catchUp(after, filter, taker));
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("A listener is not served any more: the program ends");
        }
    }

    private static long after(StreamParameters asked, long now) {
        String last = asked.lastEventId();
        if (last != null && !last.isEmpty()) {
            if (!EDITION.matcher(last).matches()) {
                throw InvalidParameters.of("Last-Event-ID", "Last-Event-ID must be an edition, as the stream sent it.");
            }
            return Long.parseLong(last);
        }
        Long after = asked.after();
        return after == null ? now : after;
    }

    /** Some events, and the edition up to which there are no others. */
    record Page(List<LogEvent> events, long reached) {}
}
