package dev.lede.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a request is taken. The server's own limits lie above these, as it answers without a body. */
@ConfigMapping(prefix = "lede.limits")
public interface RequestLimits {

    /** The longest body, except for operations that take a stream of any length. */
    @WithDefault("2M")
    MemorySize body();

    /** The longest path and query together. */
    @WithDefault("8K")
    MemorySize target();

    /** The most that all header fields together may have. */
    @WithDefault("16K")
    MemorySize headers();
}
