package dev.lede.http.kept;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a node keeps of its public answers. */
@ConfigMapping(prefix = "lede.cache")
public interface CacheConfig {

    /** Whether it keeps any; without, each is computed anew. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory they may take, though never more than a quarter of the heap. */
    @WithDefault("64M")
    MemorySize size();
}
