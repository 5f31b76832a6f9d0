package dev.lede.editorial.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that works imports, one of them at a time, from the program's start to its end. It begins at once when an
 * import has come in here, and looks every few seconds for what other nodes have left.
 */
@Singleton
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;
    private static final long SECONDS_AFTER_FAILURE = 1;

    private final ImportProgress progress;
    private final ImportIntake intake;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Thread thread;

    ImportWorker(ImportProgress progress, ImportIntake intake) {
        this.progress = progress;
        this.intake = intake;
    }

    void atStart(@Observes StartupEvent start) {
        start();
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        stop();
    }

    /** Has it look at once. */
    public void wake() {
        wakeUps.release();
    }

    synchronized void start() {
        Thread worker = new Thread(this::run, "import worker");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
    }

    /** Returns once the transaction that it is at is through. */
    synchronized void stop() throws InterruptedException {
        Thread worker = thread;
        thread = null;
        if (worker != null) {
            wake();
            worker.join();
        }
    }

    private void run() {
        while (isWanted()) {
            long pause = SECONDS_BETWEEN_LOOKS;
            try {
                intake.discardAbandoned();
                while (isWanted() && progress.step()) {
                    // the next chunk
                }
            } catch (RuntimeException e) {
                LOG.warn("Imports cannot be worked at the moment", e);
                pause = SECONDS_AFTER_FAILURE;
            }
            sleep(pause);
        }
    }

    private boolean isWanted() {
        return Thread.currentThread().equals(thread);
    }

    private void sleep(long seconds) {
        try {
            if (wakeUps.tryAcquire(seconds, TimeUnit.SECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }
}
