package dev.lede.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes one line for each request, of {@code name=value} pairs without spaces in them. */
@Singleton
class AccessLog {

    private static final Logger LOG = Logger.getLogger("dev.lede.access");
    private static final int LONGEST = 1024;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** Where JAX-RS leaves the template of the path for whoever observes requests. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final LongSupplier nanoTime;

    @Inject
    AccessLog() {
        this(System::nanoTime);
    }

    AccessLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The start of a request, to be given back at its end. */
    long start() {
        return nanoTime.getAsLong();
    }

    void end(String id, HttpServerRequest request, long start) {
        LOG.infof(
                "id=%s method=%s route=%s path=%s status=%d ms=%d bytes=%d",
                id,
                harmless(request.method().name()),
                template(request),
                isPrivate(request) ? template(request) : harmless(request.path()),
                request.response().getStatusCode(),
                (nanoTime.getAsLong() - start) / NANOS_PER_MILLI,
                request.response().bytesWritten());
    }

    /** Says for observers what the requests to many addresses have in common; without it each address is its own metric. */
    static void template(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal(TEMPLATE, template);
    }

    /** What only its caller may see has an address that nobody else may learn: it is all that the caller needed. */
    private static boolean isPrivate(HttpServerRequest request) {
        String caching = request.response().headers().get("Cache-Control");
        return caching != null && caching.contains("private") && caching.contains("no-store");
    }

    private static String template(HttpServerRequest request) {
        String template = ((HttpServerRequestInternal) request).context().getLocal(TEMPLATE);
        return template == null ? "-" : template;
    }

    /** A text of printable ASCII without spaces, so that nobody can write lines or terminal codes into the log. */
    static String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        StringBuilder harmless = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                harmless.append(c);
            } else {
                harmless.append("\\u%04x".formatted((int) c));
            }
        }
        return text.length() > LONGEST ? harmless.append("...").toString() : harmless.toString();
    }
}
