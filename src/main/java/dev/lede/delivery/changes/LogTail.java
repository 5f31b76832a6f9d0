package dev.lede.delivery.changes;

import dev.lede.edition.EditionFollower;
import dev.lede.edition.PublicState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of the log's end on this node: a thread that reads each new entry once, writes it once, and wakes all who
 * listen. With nobody listening it reads nothing.
 */
@Singleton
public class LogTail implements EditionFollower {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final int BATCH = 200;
    private static final long PAUSE = 1_000;

    private final PublicState state;
    private final ChangeRepository changes;
    private final LogEvents writing;
    private final Audience audience;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile @Nullable Thread thread;
    private volatile Recent recent = Recent.at(-1);
    private boolean failing;

    LogTail(PublicState state, ChangeRepository changes, LogEvents writing, Audience audience) {
        this.state = state;
        this.changes = changes;
        this.writing = writing;
        this.audience = audience;
    }

    void atStart(@Observes StartupEvent start) {
        Thread reading = new Thread(this::run, "log");
        reading.setDaemon(true);
        thread = reading;
        reading.start();
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        Thread reading = thread;
        thread = null;
        if (reading != null) {
            wake();
            reading.join();
        }
        audience.dismiss();
    }

    @Override
    public void wake() {
        wakeUps.release();
    }

    /** Nobody is to wait for it: whoever asks for a page of the log is answered from the database. */
    @Override
    public boolean reach(long edition, Duration patience) {
        wake();
        return true;
    }

    /** The last entries, as far as they have been read; from the beginning of the program nothing, at edition -1. */
    Recent recent() {
        return recent;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                boolean moved = !audience.isEmpty() && follow();
                if (failing) {
                    LOG.info("The log is followed again");
                    failing = false;
                }
                if (!moved) {
                    wakeUps.acquire();
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warn("The log cannot be followed; it will be tried again", e);
                    failing = true;
                }
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads what has come, a batch at a time, and tells whether there was anything. */
    private boolean follow() {
        long newest = state.read().edition();
        Recent now = recent;
        if (newest < now.reached()) {
            LOG.warnf(
                    "The log reaches to edition %d only, and reached to %d: it has been restored",
                    newest, now.reached());
            recent = Recent.at(newest);
            audience.dismiss();
            return true;
        }
        if (now.reached() < newest - Recent.MOST || now.reached() < 0) {
            now = Recent.at(Math.max(0, newest - Recent.MOST));
        }
        List<LogEntry> entries = changes.after(now.reached(), 0, true, BATCH);
        Map<String, Set<String>> names = changes.topicNames(audience.slugs());
        boolean isCold = recent.reached() < 0;
        if (entries.isEmpty() && !isCold) {
            recent = new Recent(now.floor(), now.events(), names);
        } else {
            Set<UUID> articles = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
            List<LogEntry> again = now.ofArticles(articles);
            List<LogEvent> written =
                    writing.of(Stream.concat(again.stream(), entries.stream()).toList());
            recent = now.with(written.subList(0, again.size()), written.subList(again.size(), written.size()), names);
        }
        audience.wake(recent);
        return !entries.isEmpty();
    }
}
