package dev.lede.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** What {@link DatabaseSettings} reads before the start; named here too, so that a setting that is misspelt is refused. */
@ConfigMapping(prefix = "lede.database")
public interface DatabaseConfig {
    /** How long the start waits for the user's own server to come up. */
    @WithDefault("PT10S")
    @WithName("wait")
    Duration patience();
}
