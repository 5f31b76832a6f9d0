package dev.lede.http.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much may be asked for on the public side. */
@ConfigMapping(prefix = "lede.rate")
public interface RateConfig {

    /** Where it is counted: on each {@code node} for itself, or in the {@code database} for all together. */
    @WithDefault("node")
    Store store();

    /** What a key of role reader may ask for that has no limit of its own. */
    Key key();

    /** What one address may ask for without a key. */
    Peer peer();

    /** Where it is counted. */
    enum Store {
        NODE,
        DATABASE
    }

    /** Of keys. */
    interface Key {

        /** Requests of cost 1. */
        @WithDefault("600")
        @Min(1)
        @Max(1_000_000)
        int requests();

        /** In which time, in whole seconds. */
        @WithDefault("PT1M")
        @DurationMin(seconds = 1)
        @DurationMax(days = 1)
        Duration per();
    }

    /** Of addresses. */
    interface Peer {

        /** Requests of cost 1; unset: as many as they like, as a shared cache usually stands before. */
        OptionalInt requests();

        /** In which time, in whole seconds. */
        @WithDefault("PT1M")
        @DurationMin(seconds = 1)
        @DurationMax(days = 1)
        Duration per();

        /** How many addresses are counted at a time on a node; beyond that those that ask least are forgotten. */
        @WithDefault("100000")
        @Min(1)
        @Max(10_000_000)
        int most();
    }
}
