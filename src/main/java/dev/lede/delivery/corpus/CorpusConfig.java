package dev.lede.delivery.corpus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The index of what is public. */
@ConfigMapping(prefix = "lede.index")
public interface CorpusConfig {

    /** Whether this node holds an index; without one it answers 503 where a search or related stories are asked for. */
    @WithDefault("true")
    boolean enabled();

    /** How often the edition is looked at, for what other nodes publish. */
    @WithDefault("PT0.5S")
    @DurationMin(millis = 10)
    @DurationMax(minutes = 1)
    Duration every();

    /** How often what was indexed is made to survive a crash; what a crash loses is read again from the database. */
    @WithDefault("PT5S")
    @DurationMin(millis = 10)
    @DurationMax(hours = 1)
    Duration commitEvery();

    /**
     * Memory for articles that are not in a file yet, in MiB; while a new index is filled four times that, but not more than a
     * quarter of the heap.
     */
    @WithDefault("32")
    @Min(4)
    @Max(1024)
    int bufferMegabytes();
}
