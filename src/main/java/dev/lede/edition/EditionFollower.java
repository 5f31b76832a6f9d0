package dev.lede.edition;

import java.time.Duration;

/** Something of this node that follows the edition, such as a search index or a cache. Safe for any thread. */
public interface EditionFollower {

    /** Says that there may be a new edition, and returns at once. */
    void wake();

    /**
     * Waits until everything up to an edition is in.
     *
     * @return whether it is, or false when the patience was over before
     */
    boolean reach(long edition, Duration patience);

    /**
     * Waits until the work for everything up to an edition is done, though what it gives may not be seen yet.
     *
     * @return whether it is, or false when the patience was over before
     */
    default boolean take(long edition, Duration patience) {
        return reach(edition, patience);
    }
}
