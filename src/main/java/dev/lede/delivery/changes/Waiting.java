package dev.lede.delivery.changes;

import io.smallrye.mutiny.subscription.UniEmitter;

/** A call that waits for the first entry that it wants. */
record Waiting(long after, LogFilter filter, UniEmitter<? super Boolean> answer) implements Listener {

    @Override
    public void wake(Recent recent) {
        // what lies between its place and the oldest that is known may be for it: it looks for itself
        if (after < recent.floor() || (recent.knows(filter) && recent.firstAfter(after, filter) != null)) {
            answer.complete(true);
        }
    }

    @Override
    public void beat() {
        // its answer is all that it sends
    }

    @Override
    public void end() {
        answer.complete(false);
    }

    /** Each is itself, though two may wait for the same. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
