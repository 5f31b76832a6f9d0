package dev.lede.http.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.lede.http.caching.Freshness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that this node keeps. Somebody has to say what changes, and that nothing else does: without a {@link Standing}
 * that still holds, nothing is given. Safe for any thread.
 */
@Singleton
public class KeptAnswers {

    /** The tag of an answer that any change of an article may alter. */
    public static final String MANY = KeptAnswer.MANY;

    /** The part of the room that one answer may take. */
    private static final int LARGEST_PART = 16;

    private final boolean enabled;
    private final long room;
    private final Cache<String, KeptAnswer> answers;
    private final Drops drops = new Drops();
    private volatile @Nullable Trusted trusted;

    /** What is relied on, and for how many nanoseconds: worked out once for all answers of that time. */
    private record Trusted(Standing standing, long nanos) {
        boolean holdsAt(long nanoTime) {
            return nanoTime - standing.asked() < nanos;
        }
    }

    KeptAnswers(CacheConfig config) {
        this.enabled = config.enabled();
        this.room = Math.min(config.size().asLongValue(), Runtime.getRuntime().maxMemory() / 4);
        this.answers = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((String key, KeptAnswer answer) -> key.length() * 2 + answer.weight())
                .removalListener((@Nullable String key, @Nullable KeptAnswer answer, RemovalCause cause) -> {
                    if (answer != null) {
                        answer.release();
                    }
                })
                .build();
    }

    /** Whether any are kept. */
    public boolean enabled() {
        return enabled;
    }

    /** The answer to a request, if there is one that holds now. */
    @Nullable
    KeptAnswer find(String request) {
        Trusted now = trusted;
        return now != null && now.holdsAt(System.nanoTime()) ? answers.getIfPresent(request) : null;
    }

    /** The times of a kept answer as of now. */
    Freshness freshness(KeptAnswer answer) {
        Standing now = standing();
        return now == null ? answer.freshness() : now.freshness(System.nanoTime(), answer.freshness());
    }

    /** Up to where changes are known, if anybody has said so. */
    @Nullable
    Standing standing() {
        Trusted now = trusted;
        return now == null ? null : now.standing();
    }

    /** The version that everything on this node has taken in; -1 as long as none is known. */
    public long settled() {
        Standing now = standing();
        return now == null ? -1 : now.settled();
    }

    /**
     * Keeps an answer, and releases it when it is dropped, unless what it was made from has changed since.
     *
     * @param settled what {@link #settled()} said before the answer was begun
     * @return whether it is kept
     */
    boolean keep(String request, KeptAnswer answer, long settled) {
        Freshness made = answer.freshness();
        if (made.version() == Freshness.NOT_COUNTED
                || made.version() > settled
                || answer.weight() > room / LARGEST_PART) {
            return false;
        }
        synchronized (drops) {
            if (drops.haveOvertaken(made.version(), made.now(), answer.tags())) {
                return false;
            }
            answers.put(request, answer);
            return true;
        }
    }

    /** Drops all that holds one of these tags: something changed, up to a version. */
    public void drop(long version, Set<String> tags) {
        synchronized (drops) {
            drops.add(version, tags);
        }
        // what is put from here on has been compared with this drop; what was put before is there to be found
        answers.asMap().values().removeIf(answer -> !Collections.disjoint(answer.tags(), tags));
    }

    /** Drops everything: of what changed up to a version and a time, nobody can tell what it concerns. */
    public void dropAll(long version, Instant time) {
        synchronized (drops) {
            drops.addAll(version, time);
        }
        answers.invalidateAll();
    }

    /** Says that all changes up to now have been dropped. */
    public void stand(Standing now) {
        trusted = new Trusted(now, now.span().toNanos());
    }
}
