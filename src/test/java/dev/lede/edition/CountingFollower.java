package dev.lede.edition;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often it is woken. */
@Singleton
public class CountingFollower implements EditionFollower {

    private final AtomicInteger wakes = new AtomicInteger();

    @Override
    public void wake() {
        wakes.incrementAndGet();
    }

    @Override
    public boolean reach(long edition, Duration patience) {
        return true;
    }

    int wakes() {
        return wakes.get();
    }

    /** Whether it is woken once more within some time. */
    boolean isWokenAfter(int before, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (wakes.get() == before && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return wakes.get() > before;
    }
}
