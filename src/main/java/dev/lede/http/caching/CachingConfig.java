package dev.lede.http.caching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long, and in what form, others may keep public answers. */
@ConfigMapping(prefix = "lede.caching")
public interface CachingConfig {

    /** For how long an answer may be used without asking again; it ends earlier where something in it is due to change. */
    @WithDefault("PT10S")
    @DurationMin
    @DurationMax(days = 1)
    Duration maxAge();

    /** For how long after that it may still be used while a new one is fetched (RFC 5861, section 3). */
    @WithDefault("PT30S")
    @DurationMin
    @DurationMax(days = 1)
    Duration staleWhileRevalidate();

    /** For how long after that it may still be used when no new one is to be had (RFC 5861, section 4). */
    @WithDefault("PT1H")
    @DurationMin
    @DurationMax(days = 30)
    Duration staleIfError();

    /** The smallest body that is compressed, in bytes. */
    @WithDefault("1024")
    @Min(0)
    @Max(1_048_576)
    int compressFrom();
}
