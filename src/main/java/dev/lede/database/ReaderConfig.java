package dev.lede.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the reader's role is allowed. */
@ConfigMapping(prefix = "lede.reader")
public interface ReaderConfig {

    /**
     * Whether Lede may run although the reader's role can read the tables of the newsroom: for a database in which no
     * second role can be made. A mistake in a query can then show what is not public.
     */
    @WithDefault("false")
    boolean mayReadNewsroom();
}
