package dev.lede;

import dev.lede.database.EmbeddedPostgres;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a process that was told to end (SIGTERM, Ctrl-C) alive until the main thread has closed everything in order.
 * The hooks of a JVM run side by side, and the database must not go before what writes to it.
 */
final class OrderlyExit implements AutoCloseable {

    private static final int SECONDS = 30;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean underWay;
    private volatile @Nullable EmbeddedPostgres last;

    OrderlyExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::awaitClose, "orderly exit"));
    }

    /** Has the database stopped at an exit even if the main thread does not come to it within 30 seconds. */
    void orElseClose(EmbeddedPostgres database) {
        last = database;
    }

    /** Whether the process has been told to end. */
    boolean isUnderWay() {
        return underWay;
    }

    private void awaitClose() {
        underWay = true;
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application did not end within " + SECONDS + " s; stopping its database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EmbeddedPostgres database = last;
        if (database != null) {
            database.close();
        }
    }

    /** To be called once everything is closed. */
    @Override
    public void close() {
        closed.countDown();
    }
}
