package dev.lede.delivery.changes;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow the log of a node at once, and how they are kept. */
@ConfigMapping(prefix = "lede.changes")
public interface ChangesConfig {

    /** Streams, and calls that wait, together; one more is answered 503. */
    @WithDefault("10000")
    @AtLeast("0")
    @AtMost("1000000")
    int listeners();

    /** How often a stream says that it is alive. */
    @WithDefault("PT15S")
    @AtLeast("PT0.05S")
    @AtMost("PT10M")
    Duration heartbeat();

    /** After how long whoever lost a stream is to come back. */
    @WithDefault("PT3S")
    @AtLeast("PT0.001S")
    @AtMost("PT10M")
    Duration retry();
}
