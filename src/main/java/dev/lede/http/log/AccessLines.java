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
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/**
 * Takes lines from the threads that answer and hands them to the log in batches, a tenth of a second late at most: whatever
 * the log writes to is flushed once for a batch, and nobody's answer waits for it. Each line has the time of its request.
 * Nothing is left out: where the log does not keep up, answers wait for it.
 */
@Singleton
class AccessLines {

    private static final String NAME = "dev.lede.access";
    private static final int MOST_WAITING = 16_384;
    private static final long PAUSE_MILLIS = 50;

    private final Logger log = Logger.getLogger(NAME);
    private final BlockingQueue<AccessLine> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean over;

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
                // the others of this moment
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
        List<ExtHandler> flushing = new ArrayList<>();
        for (java.util.logging.Logger at = log; at != null; at = at.getUseParentHandlers() ? at.getParent() : null) {
            collectFlushing(at.getHandlers(), flushing);
        }
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

    private static void collectFlushing(Handler[] handlers, List<ExtHandler> flushing) {
        for (Handler handler : handlers) {
            if (handler instanceof ExtHandler extended) {
                if (extended.isAutoFlush()) {
                    flushing.add(extended);
                }
                collectFlushing(extended.getHandlers(), flushing);
            }
        }
    }

    private static ExtLogRecord entry(AccessLine line) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, line.text(), ExtLogRecord.FormatStyle.NO_FORMAT, AccessLog.class.getName());
        entry.setLoggerName(NAME);
        entry.setInstant(Instant.ofEpochMilli(line.time()));
        entry.putMdc("requestId", line.id());
        return entry;
    }
}
