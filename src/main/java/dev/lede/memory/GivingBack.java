package dev.lede.memory;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import org.jboss.logging.Logger;

/**
 * Tells the virtual machine to give memory back. HotSpot's G1 keeps whatever heap it once had, up to a quarter of the
 * machine's memory: after an index was built, a gigabyte and more of which a thirtieth is in use. The options that change
 * this can be set while it runs; those that somebody has set on its command line are left as they are, and a virtual machine
 * that does not have them goes on without.
 */
@Singleton
class GivingBack {

    private static final Logger LOG = Logger.getLogger(GivingBack.class);
    /** Starting has more urgent work. */
    private static final long LATER_MILLIS = 5_000;

    private final MemoryConfig config;
    private final Vertx vertx;

    GivingBack(MemoryConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void atStart(@Observes StartupEvent start) {
        if (config.giveBack()) {
            vertx.setTimer(
                    LATER_MILLIS,
                    timer -> vertx.executeBlocking(() -> {
                        apply();
                        return null;
                    }));
        }
    }

    /** Percentages of the heap that may be free after a collection, and how long there may be none, in milliseconds. */
    void apply() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (machine == null) {
            return;
        }
        // in this order: the most may not be less than the least
        set(machine, "MinHeapFreeRatio", "10");
        set(machine, "MaxHeapFreeRatio", "30");
        set(machine, "G1PeriodicGCInterval", Long.toString(config.idle().toMillis()));
    }

    private static void set(HotSpotDiagnosticMXBean machine, String option, String value) {
        try {
            VMOption known = machine.getVMOption(option);
            if (known.getOrigin() == VMOption.Origin.DEFAULT && known.isWriteable()) {
                machine.setVMOption(option, value);
            }
        } catch (IllegalArgumentException e) {
            LOG.debugf("This virtual machine has no %s", option);
        }
    }
}
