package dev.lede.delivery.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many may follow the log of a node at once, and how they are kept. */
@ConfigMapping(prefix = "lede.changes")
public interface ChangesConfig {

    /** Streams, and calls that wait, together; one more is answered 503. */
    @WithDefault("10000")
    @Min(0)
    @Max(1_000_000)
    int listeners();

    /** How often a stream says that it is alive. */
    @WithDefault("PT15S")
    @DurationMin(millis = 50)
    @DurationMax(minutes = 10)
    Duration heartbeat();

    /** After how long whoever lost a stream is to come back. */
    @WithDefault("PT3S")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 10)
    Duration retry();
}
