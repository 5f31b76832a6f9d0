package dev.lede.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * As many threads that read and write connections as half of the processors, instead of twice as many as there are: they
 * only move bytes, one moves a hundred thousand kept answers a second, and more of them than can run take the processor
 * from each other in the middle of answers. {@code quarkus.http.io-threads} says otherwise.
 */
public class EventLoops implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        builder.withDefaultValue("quarkus.http.io-threads", Integer.toString(half));
    }
}
