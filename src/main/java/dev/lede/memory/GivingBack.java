package dev.lede.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the virtual machine give memory back. HotSpot's G1 takes more heap the more is asked of it, up to a quarter of the
 * machine's memory, and keeps what it once had: after a load, or after an index was built, a gigabyte and more of which a
 * thirtieth is in use. A full collection gives back what is not, and takes a tenth of a second where little is in use; it is
 * made when nothing else goes on, or, while much does, seldom.
 *
 * <p>What the C library has freed is given back with it, and once a minute ({@link NativeHeap}). Options that somebody has set on the
 * command line are left as they are, and so is the heap then.
 */
@Singleton
class GivingBack {

    private static final Logger LOG = Logger.getLogger(GivingBack.class);
    /** Starting has more urgent work. */
    private static final long LATER_MILLIS = 5_000;

    private static final long LOOK_MILLIS = 1_000;
    private static final long TRIM_MILLIS = 60_000;
    private static final long MEBI = 1 << 20;
    /** What the heap may have more than it needs. */
    private static final long SPARE = 96 * MEBI;
    /** The same under load, where a collection is felt; the more it has, the sooner it is made. */
    private static final long SPARE_UNDER_LOAD = 192 * MEBI;
    /** With more in use, a full collection would take too long to be made under load. */
    private static final long HELD_UNDER_LOAD = 256 * MEBI;

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final MemoryConfig config;
    private final Vertx vertx;
    private long collections;
    private long quietSince = System.nanoTime();
    private long given = System.nanoTime();

    GivingBack(MemoryConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void atStart(@Observes StartupEvent start) {
        if (config.giveBack()) {
            vertx.setTimer(LATER_MILLIS, timer -> vertx.executeBlocking(this::begin));
        }
    }

    private boolean begin() {
        vertx.setPeriodic(TRIM_MILLIS, this::trim);
        boolean gives = apply();
        if (gives) {
            vertx.setPeriodic(LOOK_MILLIS, timer -> look());
        }
        return gives;
    }

    /**
     * Sets what part of the heap may be free after a collection, in percent.
     *
     * @return whether a collection gives memory back by that
     */
    boolean apply() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        // in this order: the most may not be less than the least
        return machine != null && set(machine, "MinHeapFreeRatio", "10") && set(machine, "MaxHeapFreeRatio", "30");
    }

    private void look() {
        HeapUse use = HeapUse.now();
        long now = System.nanoTime();
        if (use.collections() != collections) {
            collections = use.collections();
            quietSince = now;
        }
        if (isDue(use, Duration.ofNanos(now - quietSince), Duration.ofNanos(now - given))) {
            vertx.executeBlocking(() -> {
                System.gc();
                // what a load leaves in the C library goes with what it leaves in the heap
                return NativeHeap.trim();
            });
            given = now;
        }
    }

    /**
     * Whether it is time for a full collection.
     *
     * @param quiet for how long there has been no collection, which is for how long little was made
     * @param since the last full collection that was made here
     */
    boolean isDue(HeapUse use, Duration quiet, Duration since) {
        if (quiet.compareTo(QUIET) >= 0) {
            return use.spare() > SPARE && since.compareTo(config.quiet()) >= 0;
        }
        if (use.spare() <= SPARE_UNDER_LOAD || use.held() >= HELD_UNDER_LOAD) {
            return false;
        }
        // all of the time where there is just enough to give back, half of it where there is twice as much too much
        double share = (double) (SPARE_UNDER_LOAD - SPARE) / (use.spare() - SPARE);
        return since.toMillis() >= share * config.busy().toMillis();
    }

    private void trim(long timer) {
        vertx.executeBlocking(() -> NativeHeap.trim() || vertx.cancelTimer(timer));
    }

    private static boolean set(HotSpotDiagnosticMXBean machine, String option, String value) {
        @Nullable VMOption known = option(machine, option);
        if (known == null || known.getOrigin() != VMOption.Origin.DEFAULT || !known.isWriteable()) {
            return false;
        }
        machine.setVMOption(option, value);
        return true;
    }

    private static @Nullable VMOption option(HotSpotDiagnosticMXBean machine, String name) {
        try {
            return machine.getVMOption(name);
        } catch (IllegalArgumentException e) {
            LOG.debugf("This virtual machine has no %s", name);
            return null;
        }
    }
}
