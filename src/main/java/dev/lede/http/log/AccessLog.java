package dev.lede.http.log;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes one line for each request, of {@code name=value} pairs without spaces in them. */
@Singleton
public class AccessLog {

    private static final long NANOS_PER_MILLI = 1_000_000;
    /** Where JAX-RS leaves the template of the path for whoever observes requests. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final AccessLines lines;

    AccessLog(AccessLines lines) {
        this.lines = lines;
    }

    /** The start of a request, to be given back at its end. */
    public long start() {
        return System.nanoTime();
    }

    /** Writes the line of a request that has its answer. */
    public void end(String id, HttpServerRequest request, long start) {
        if (!lines.wanted()) {
            return;
        }
        String template = template(request);
        lines.add(new AccessLine(
                System.currentTimeMillis(),
                id,
                request.method().name(),
                template,
                isSecret(template) ? template : request.path(),
                request.response().getStatusCode(),
                (System.nanoTime() - start) / NANOS_PER_MILLI,
                request.response().bytesWritten()));
    }

    /** Writes the line of a request for what everybody may see, answered without the framework. */
    public void end(String id, String method, String template, String path, int status, long nanos, long bytes) {
        if (lines.wanted()) {
            lines.add(new AccessLine(
                    System.currentTimeMillis(), id, method, template, path, status, nanos / NANOS_PER_MILLI, bytes));
        }
    }

    /** Says for observers what the requests to many addresses have in common; without it each address is its own metric. */
    public static void template(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, template);
    }

    /** Whoever learns an address with a token needs nothing else; one that is refused now may be taken later. */
    private static boolean isSecret(@Nullable String template) {
        return template != null && template.contains("{token}");
    }

    private static @Nullable String template(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(TEMPLATE);
    }
}
