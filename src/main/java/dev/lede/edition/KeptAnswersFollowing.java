package dev.lede.edition;

import dev.lede.http.kept.KeptAnswers;
import dev.lede.http.kept.Standing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Drops from the answers that this node keeps what a change concerns. It asks four times a second, and at once when
 * somebody says that there is something, so that what another node publishes is known within a second; when the
 * database does not answer, the kept answers stop to hold by themselves.
 */
@Singleton
class KeptAnswersFollowing implements EditionFollower {

    private static final Logger LOG = Logger.getLogger(KeptAnswersFollowing.class);
    private static final long MILLIS_BETWEEN = 250;
    /** Of more changes than these at a time nobody asks what they concern. */
    private static final long MOST_CHANGES = 2_000;

    private final KeptAnswers kept;
    private final PublicState state;
    private final PublicChanges changes;
    private final Followers followers;

    private final Object turns = new Object();
    private long wanted;
    private long done;
    private volatile @Nullable Thread thread;
    private @Nullable State before;

    KeptAnswersFollowing(KeptAnswers kept, PublicState state, PublicChanges changes, Followers followers) {
        this.kept = kept;
        this.state = state;
        this.changes = changes;
        this.followers = followers;
    }

    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (kept.enabled()) {
            Thread following = new Thread(this::run, "kept-answers");
            following.setDaemon(true);
            thread = following;
            following.start();
        }
    }

    void atEnd(@Observes ShutdownEvent end) throws InterruptedException {
        Thread following = thread;
        thread = null;
        if (following != null) {
            wake();
            following.join();
        }
    }

    @Override
    public void wake() {
        synchronized (turns) {
            wanted++;
            turns.notifyAll();
        }
    }

    /** Waits for a turn that begins from now on, whatever the edition: what was scheduled for the next moment has none. */
    @Override
    public boolean reach(long edition, Duration patience) {
        if (!kept.enabled()) {
            return true;
        }
        long end = System.nanoTime() + patience.toNanos();
        synchronized (turns) {
            long turn = ++wanted;
            turns.notifyAll();
            while (done < turn) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    turns.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    private void run() {
        boolean failing = false;
        while (Thread.currentThread().equals(thread)) {
            try {
                long turn = nextTurn();
                follow();
                failing = false;
                synchronized (turns) {
                    done = turn;
                    turns.notifyAll();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception | Error e) {
                if (!failing) {
                    LOG.warn("Kept answers are not given as long as nobody can tell what changed", e);
                }
                failing = true;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN));
            }
        }
    }

    /** Waits until a turn is wanted or due, and tells which is the latest that it will have served. */
    private long nextTurn() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN);
        synchronized (turns) {
            long left = MILLIS_BETWEEN;
            while (wanted == done && left > 0) {
                turns.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
            return wanted;
        }
    }

    private void follow() {
        long asked = System.nanoTime();
        State now = state.read();
        State last = before;
        if (last == null || isTurnedSince(last, now)) {
            kept.dropAll(now.version(), now.now());
        } else if (now.version() > last.version()) {
            drop(last, now);
        }
        before = now;
        long settled = followers.haveReached(now.edition(), this) ? now.version() : kept.settled();
        kept.stand(new Standing(settled, now.now(), asked, now.nextChange()));
    }

    /** Whether something changed of which the log does not tell, or not yet; or another database came in. */
    private static boolean isTurnedSince(State last, State now) {
        Instant turnedAt = now.turnedAt();
        return now.edition() < last.edition()
                || now.touches() != last.touches()
                || now.listTouches() < last.listTouches()
                || now.edition() - last.edition() > MOST_CHANGES
                || (turnedAt != null && turnedAt.isAfter(last.now()))
                || !day(now).equals(day(last));
    }

    private static Instant day(State state) {
        return state.now().truncatedTo(ChronoUnit.DAYS);
    }

    private void drop(State last, State now) {
        Set<String> concerned = new HashSet<>(changes.tags(last.edition(), now.edition()));
        concerned.add(KeptAnswers.MANY);
        kept.drop(now.version(), concerned);
    }
}
