package dev.lede.delivery.lead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.util.Map;

/** How the slots of a front that no editor filled are filled: by recency and weight. */
@ConfigMapping(prefix = "lede.lead")
public interface LeadConfig {
    /** Hours in which the pull of an article falls to a half. */
    @WithDefault("24")
    @Positive
    double halfLife();

    /** The weight of a genre; one that is not named weighs {@link #otherWeight}. */
    Map<String, Double> weights();

    /** The weight of every other genre. */
    @WithDefault("0.7")
    @Positive
    double otherWeight();
}
