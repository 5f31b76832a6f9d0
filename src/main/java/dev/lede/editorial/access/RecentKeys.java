package dev.lede.editorial.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whose a key is, for the reading side: what was found within the last second is not looked up again, so that a partner who
 * asks often does not cost a query each time. A key that is revoked opens nothing there a second later, on any node.
 */
@Singleton
class RecentKeys {

    private static final int MOST = 10_000;

    private final KeyRing keys;
    /** By hash, so that no key is kept. */
    private final Cache<String, LookedUp> recent = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    RecentKeys(KeyRing keys) {
        this.keys = keys;
    }

    /** That a key was looked up, and whose it is, if anybody's. */
    record LookedUp(Optional<KeyHolder> holder) {}

    /** What was found lately. */
    Optional<LookedUp> known(String key) {
        return Optional.ofNullable(recent.getIfPresent(name(key)));
    }

    /** Looks a key up, unless that was done lately. Reads the database, so not for an event loop. */
    LookedUp read(String key) {
        return recent.get(name(key), name -> new LookedUp(keys.holderOf(key)));
    }

    private static String name(String key) {
        return HexFormat.of().formatHex(KeyHash.of(key).bytes());
    }
}
