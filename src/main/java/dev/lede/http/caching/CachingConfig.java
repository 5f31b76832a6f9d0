package dev.lede.http.caching;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long, and in what form, others may keep public answers. */
@ConfigMapping(prefix = "lede.caching")
public interface CachingConfig {

    /** For how long an answer may be used without asking again; it ends earlier where something in it is due to change. */
    @WithDefault("PT10S")
    @AtLeast("PT0S")
    @AtMost("P1D")
    Duration maxAge();

    /** For how long after that it may still be used while a new one is fetched (RFC 5861, section 3). */
    @WithDefault("PT30S")
    @AtLeast("PT0S")
    @AtMost("P1D")
    Duration staleWhileRevalidate();

    /** For how long after that it may still be used when no new one is to be had (RFC 5861, section 4). */
    @WithDefault("PT1H")
    @AtLeast("PT0S")
    @AtMost("P30D")
    Duration staleIfError();

    /** The smallest body that is compressed, in bytes. */
    @WithDefault("1024")
    @AtLeast("0")
    @AtMost("1048576")
    int compressFrom();
}
