package dev.lede.http.kept;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;

/**
 * What was dropped lately, so that an answer that was being made meanwhile from what was there before is not kept. Not safe
 * for threads: whoever uses it holds a lock.
 */
final class Drops {

    /** An answer that is older than so many drops is not kept, whatever they were. */
    private static final int REMEMBERED = 256;

    private final Deque<Drop> latest = new ArrayDeque<>();
    private long oldestVersion = Long.MAX_VALUE;
    private Instant oldest = Instant.MAX;

    private record Drop(long version, Set<String> tags) {}

    /** Remembers that all that holds one of these tags was dropped, on account of the changes up to a version. */
    void add(long version, Set<String> tags) {
        latest.addLast(new Drop(version, tags));
        if (latest.size() > REMEMBERED) {
            oldestVersion = Math.max(oldestVersion, latest.removeFirst().version());
        }
    }

    /** Remembers that everything was dropped, on account of all that happened up to a version and a time. */
    void addAll(long version, Instant time) {
        latest.clear();
        oldestVersion = version;
        oldest = time;
    }

    /** Whether something in an answer of these tags changed after the version and the time that it was made from. */
    boolean haveOvertaken(long version, Instant time, Set<String> tags) {
        return version < oldestVersion
                || time.isBefore(oldest)
                || latest.stream()
                        .anyMatch(drop -> drop.version() > version && !Collections.disjoint(drop.tags(), tags));
    }
}
