package dev.lede.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets broken targets through to {@link RequestTarget}, which refuses at least as much, but with a body that says why: the
 * server's own check answers a bare 400 before any handler. The only switch for it is a system property that is read when
 * the server's class is loaded, and a customizer of the configuration is what runs before that everywhere, tests included.
 */
public class OwnTargetCheck implements SmallRyeConfigBuilderCustomizer {

    private static final String SWITCH = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(SWITCH, "true");
    }
}
