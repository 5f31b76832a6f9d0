package dev.lede.memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * How the heap stands at a moment, in bytes.
 *
 * @param taken from the operating system
 * @param held by what has outlived a collection, needed or not
 * @param collections so far
 */
record HeapUse(long taken, long held, long collections) {

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    /** What is made new lies in the others, and most of it is gone with the next collection. */
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && !pool.getName().contains("Eden"))
            .toList();

    static HeapUse now() {
        return new HeapUse(
                Runtime.getRuntime().totalMemory(),
                POOLS.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum(),
                COLLECTORS.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum());
    }

    long spare() {
        return taken - held;
    }
}
