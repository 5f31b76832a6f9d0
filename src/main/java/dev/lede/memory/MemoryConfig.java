package dev.lede.memory;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What becomes of memory that is not needed any more. */
@ConfigMapping(prefix = "lede.memory")
public interface MemoryConfig {

    /** Whether the heap gives memory back that it does not need, where nobody has told the virtual machine what to do. */
    @WithDefault("true")
    boolean giveBack();

    /** How often a full collection may be made for it while nothing else goes on. */
    @WithDefault("PT10S")
    @AtLeast("PT1S")
    @AtMost("PT1H")
    Duration quiet();

    /**
     * How often while much goes on, when everything waits a tenth of a second for it; sooner the more there is to give back, in a
     * third of this where it is 384 MiB.
     */
    @WithDefault("PT30S")
    @AtLeast("PT1S")
    @AtMost("PT1H")
    Duration busy();
}
