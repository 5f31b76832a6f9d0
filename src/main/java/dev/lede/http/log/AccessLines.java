package dev.lede.http.log;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/**
 * Takes lines from the threads that answer and hands them to the log in batches, some milliseconds late: whatever
 * the log writes to is flushed once for a batch, and nobody's answer waits for it. Each line has the time of its request.
 * Nothing is left out: where the log does not keep up, answers wait for it.
 */
@Singleton
class AccessLines {

    private static final String NAME = "dev.lede.access";
    private static final int MOST_WAITING = 16_384;
    private static final long PAUSE_MILLIS = 5;

    private final Logger log = Logger.getLogger(NAME);
    private final PlainLines plain = new PlainLines();
    private final boolean toStandardOutput;
    private final BlockingQueue<AccessLine> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean over;

    AccessLines(@ConfigProperty(name = "quarkus.log.console.stderr", defaultValue = "false") boolean toStandardError) {
        this.toStandardOutput = !toStandardError;
    }

    /** Whether anybody reads them. */
    boolean wanted() {
        return log.isLoggable(Level.INFO);
    }

    void add(AccessLine line) {
        if (!started.get() && started.compareAndSet(false, true)) {
            Thread writer = new Thread(this::write, "access-log");
            writer.setDaemon(true);
            writer.start();
        }
        if (over || !waiting.offer(line)) {
            hand(List.of(line));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        over = true;
        handOver(new ArrayList<>());
    }

    private void write() {
        List<AccessLine> batch = new ArrayList<>();
        try {
            while (!over) {
                batch.add(waiting.take());
                // the others of this moment; more at once would keep answers from the processor for longer
                Thread.sleep(PAUSE_MILLIS);
                handOver(batch);
            }
        } catch (InterruptedException e) {
            handOver(batch);
            Thread.currentThread().interrupt();
        }
    }

    private void handOver(List<AccessLine> batch) {
        waiting.drainTo(batch);
        hand(batch);
        batch.clear();
    }

    private synchronized void hand(List<AccessLine> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<Handler> outlets = outlets();
        if (toStandardOutput && outlets.size() == 1 && plain.areThoseOf(outlets.get(0), batch.get(0))) {
            plain.print(batch, System.out);
        } else {
            publish(batch, outlets);
        }
    }

    /** As every other line of the log, but flushed together. */
    private void publish(List<AccessLine> batch, List<Handler> outlets) {
        List<ExtHandler> flushing = outlets.stream()
                .filter(ExtHandler.class::isInstance)
                .map(ExtHandler.class::cast)
                .filter(ExtHandler::isAutoFlush)
                .toList();
        flushing.forEach(handler -> handler.setAutoFlush(false));
        try {
            batch.forEach(line -> log.logRaw(entry(line)));
        } finally {
            flushing.forEach(handler -> {
                handler.setAutoFlush(true);
                handler.flush();
            });
        }
    }

    /** Where lines end up: handlers that hand them on to no other. */
    private List<Handler> outlets() {
        List<Handler> outlets = new ArrayList<>();
        for (java.util.logging.Logger at = log; at != null; at = at.getUseParentHandlers() ? at.getParent() : null) {
            collect(at.getHandlers(), outlets);
        }
        return outlets;
    }

    private static void collect(Handler[] handlers, List<Handler> outlets) {
        for (Handler handler : handlers) {
            if (handler instanceof ExtHandler extended && extended.getHandlers().length > 0) {
                collect(extended.getHandlers(), outlets);
            } else {
                outlets.add(handler);
            }
        }
    }

    static ExtLogRecord entry(AccessLine line) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, line.text(), ExtLogRecord.FormatStyle.NO_FORMAT, AccessLog.class.getName());
        entry.setLoggerName(NAME);
        entry.setInstant(Instant.ofEpochMilli(line.time()));
        entry.putMdc("requestId", line.id());
        return entry;
    }
}
