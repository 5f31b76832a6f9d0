package dev.lede.delivery.lead;

import dev.lede.setting.Above;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How the slots of a front that no editor filled are filled: by recency and weight. */
@ConfigMapping(prefix = "lede.lead")
public interface LeadConfig {
    /** Hours in which the pull of an article falls to a half. */
    @WithDefault("24")
    @Above("0")
    double halfLife();

    /** The weight of a genre; one that is not named weighs {@link #otherWeight}. */
    Map<String, Double> weights();

    /** The weight of every other genre. */
    @WithDefault("0.7")
    @Above("0")
    double otherWeight();
}
