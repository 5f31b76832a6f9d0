package dev.lede.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How a node hears of editions that other nodes made. */
@ConfigMapping(prefix = "lede.edition")
public interface EditionConfig {

    /** Whether to LISTEN on a connection of its own; switch it off behind a pool of transactions such as PgBouncer's. */
    @WithDefault("true")
    boolean listen();

    /** How often to compare edition numbers besides, which heals whatever was not heard. */
    @WithDefault("PT1S")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration every();
}
