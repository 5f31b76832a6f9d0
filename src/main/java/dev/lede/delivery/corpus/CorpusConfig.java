package dev.lede.delivery.corpus;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The index of what is public. */
@ConfigMapping(prefix = "lede.index")
public interface CorpusConfig {

    /** Whether this node holds an index; without one it answers 503 where a search or related stories are asked for. */
    @WithDefault("true")
    boolean enabled();

    /** How often the edition is looked at, for what other nodes publish. */
    @WithDefault("PT0.5S")
    @AtLeast("PT0.01S")
    @AtMost("PT1M")
    Duration every();

    /** How often what was indexed is made to survive a crash; what a crash loses is read again from the database. */
    @WithDefault("PT5S")
    @AtLeast("PT0.01S")
    @AtMost("PT1H")
    Duration commitEvery();

    /**
     * Memory for articles that are not in a file yet, in MiB; while a new index is filled four times that, but not more than a
     * quarter of the heap.
     */
    @WithDefault("32")
    @AtLeast("4")
    @AtMost("1024")
    int bufferMegabytes();
}
