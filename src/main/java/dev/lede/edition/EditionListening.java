package dev.lede.edition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that wakes all followers of this node when any node made an edition: at once by a notification of the database,
 * and, should one be lost, by comparing edition numbers now and then.
 */
@Singleton
public class EditionListening {

    private static final Logger LOG = Logger.getLogger(EditionListening.class);
    /** Short, so that the program's end need not wait for it. */
    private static final Duration TURN = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final AgroalDataSource newsroom;
    private final Followers followers;
    private final PublicState state;
    private final EditionConfig config;

    private volatile @Nullable Thread thread;
    private @Nullable Notifications notifications;
    private boolean lost;
    private Duration pause = TURN;
    private long nextTry;
    private long nextComparison;
    private long edition = -1;

    EditionListening(AgroalDataSource newsroom, Followers followers, PublicState state, EditionConfig config) {
        this.newsroom = newsroom;
        this.followers = followers;
        this.state = state;
        this.config = config;
    }

    /** After the followers themselves have started. */
    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start) {
        nextTry = System.nanoTime();
        nextComparison = nextTry;
        Thread listening = new Thread(this::run, "edition");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        Thread listening = thread;
        thread = null;
        if (listening != null) {
            listening.join();
        }
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                if (isHeard() || isNew()) {
                    followers.wake();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                LOG.debug("The edition cannot be read; it will be tried again", e);
            }
        }
        close();
    }

    /** Waits for a turn, and tells whether a notification came. */
    private boolean isHeard() throws InterruptedException {
        try {
            if (config.listen() && notifications == null && System.nanoTime() - nextTry >= 0) {
                connect();
                // what was told before nobody heard
                return true;
            }
            if (notifications != null) {
                return notifications.await(TURN);
            }
        } catch (SQLException e) {
            lose(e);
        }
        Thread.sleep(TURN.toMillis());
        return false;
    }

    /** Whether the edition is another one than when this was asked last, or it is not yet time to ask. */
    private boolean isNew() {
        if (System.nanoTime() - nextComparison < 0) {
            return false;
        }
        nextComparison = System.nanoTime() + config.every().toNanos();
        long before = edition;
        edition = state.read().edition();
        return before != edition;
    }

    private void connect() throws SQLException {
        notifications = Notifications.of(newsroom);
        if (lost) {
            LOG.info("New editions are heard of again as they are made");
        }
        lost = false;
        pause = TURN;
    }

    private void lose(SQLException why) {
        close();
        if (!lost) {
            LOG.warnf(
                    "No notifications from the database (%s); editions are compared every %s meanwhile",
                    why.getMessage(), config.every());
        }
        lost = true;
        nextTry = System.nanoTime() + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void close() {
        if (notifications != null) {
            notifications.close();
            notifications = null;
        }
    }
}
