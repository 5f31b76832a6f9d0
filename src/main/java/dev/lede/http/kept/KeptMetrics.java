package dev.lede.http.kept;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what is answered before the framework does, in the framework's own metric. */
final class KeptMetrics {

    private final MeterRegistry registry;
    private final ConcurrentMap<String, Timers> timers = new ConcurrentHashMap<>();

    /** Of one kind of address. */
    record Timers(Timer whole, Timer notModified) {}

    KeptMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Where requests for addresses of a template are counted; there are as many templates as resources. */
    Timers of(String template, String path) {
        Timers known = timers.get(template);
        return known != null
                ? known
                : timers.computeIfAbsent(
                        template, added -> new Timers(timer(added, path, 200), timer(added, path, 304)));
    }

    private Timer timer(String template, String path, int status) {
        return Timer.builder("http.server.requests")
                .description("HTTP server request processing time")
                .tag("method", "GET")
                .tags(java.util.List.of(
                        HttpCommonTags.uri(template, path, status, true),
                        HttpCommonTags.outcome(status),
                        HttpCommonTags.status(status)))
                .register(registry);
    }
}
