package dev.lede.http.rate;

import dev.lede.setting.AtLeast;
import dev.lede.setting.AtMost;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

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
        @AtLeast("1")
        @AtMost("1000000")
        int requests();

        /** In which time, in whole seconds. */
        @WithDefault("PT1M")
        @AtLeast("PT1S")
        @AtMost("P1D")
        Duration per();
    }

    /** Of addresses. */
    interface Peer {

        /** Requests of cost 1; unset: as many as they like, as a shared cache usually stands before. */
        OptionalInt requests();

        /** In which time, in whole seconds. */
        @WithDefault("PT1M")
        @AtLeast("PT1S")
        @AtMost("P1D")
        Duration per();

        /** How many addresses are counted at a time on a node; beyond that those that ask least are forgotten. */
        @WithDefault("100000")
        @AtLeast("1")
        @AtMost("10000000")
        int most();
    }
}
