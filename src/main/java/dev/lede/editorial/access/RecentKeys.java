package dev.lede.editorial.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose a key is, for the reading side: what was found within the last second is not looked up again, so that a partner who
 * asks often does not cost a query each time. A key that is revoked opens nothing there a second later, on any node.
 */
@Singleton
class RecentKeys {

    private static final int MOST = 10_000;

    private final KeyRing keys;
    /** By hash, so that no key is kept. */
    private final Cache<String, Optional<KeyHolder>> recent = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    RecentKeys(KeyRing keys) {
        this.keys = keys;
    }

    /** The holder, or that there is none; null if that was not looked up lately. */
    @Nullable
    Optional<KeyHolder> known(String key) {
        return recent.getIfPresent(name(key));
    }

    /** The holder of a valid key. Reads the database, so not for an event loop. */
    Optional<KeyHolder> read(String key) {
        return recent.get(name(key), name -> keys.holderOf(key));
    }

    private static String name(String key) {
        return HexFormat.of().formatHex(KeyHash.of(key).bytes());
    }
}
