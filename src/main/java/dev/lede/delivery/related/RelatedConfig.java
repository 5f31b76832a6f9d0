package dev.lede.delivery.related;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/** How related stories are ranked: by shared topics, the rarer the better, and by nearness in time. */
@ConfigMapping(prefix = "lede.related")
public interface RelatedConfig {
    /** How many stories of one topic, those nearest in time on either side, are looked at. */
    @WithDefault("100")
    @Min(10)
    @Max(1000)
    int candidatesOfATopic();

    /** Days after which nearness on the long scale has fallen to 37 %. */
    @WithDefault("180")
    @Positive
    double days();

    /** The share of the score that is kept however far apart two stories are, from 0 to 1. */
    @WithDefault("0.6")
    @Min(0)
    @Max(1)
    double timeless();
}
