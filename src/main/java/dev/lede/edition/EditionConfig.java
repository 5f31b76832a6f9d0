package dev.lede.edition;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a node hears of editions that other nodes made. */
@ConfigMapping(prefix = "lede.edition")
public interface EditionConfig {

    /** Whether to LISTEN on a connection of its own; switch it off behind a pool of transactions such as PgBouncer's. */
    @WithDefault("true")
    boolean listen();

    /** How often to compare edition numbers besides, which heals whatever was not heard. */
    @WithDefault("PT1S")
    @AtLeast("PT0.1S")
    @AtMost("PT1H")
    Duration every();
}
