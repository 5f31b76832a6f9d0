package dev.lede.http.kept;

import dev.lede.http.caching.CacheHeaders;
import dev.lede.http.caching.Condition;
import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.Rendered;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives kept answers on the event loop, before anything else looks at the request, and keeps those that are made. Every
 * answer of the reading side says in {@code Cache-Status} (RFC 9211) which it was.
 */
@Singleton
class KeptAnswersRoute {

    /** After whoever asks who is calling, and counts. */
    private static final int AFTER_ADMISSION = Integer.MIN_VALUE + 2_000;

    static final String STATUS = "Cache-Status";

    /** What says that an answer was kept, before the seconds that it may be used. */
    static final String HIT = "lede; hit; ttl=";

    private static final String BYPASS = "lede; fwd=bypass";
    private static final String MISS = "lede; fwd=uri-miss";
    private static final String STORED = MISS + "; stored";
    private static final String COLLAPSED = MISS + "; collapsed";
    /** Where JAX-RS leaves the template of the path for whoever observes requests. */
    private static final String TEMPLATE = "UrlPathTemplate";
    /** Who has waited so long for another's answer makes one of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeptAnswers kept;
    private final CacheHeaders headers;
    private final Computations computations = new Computations();

    KeptAnswersRoute(KeptAnswers kept, CacheHeaders headers) {
        this.kept = kept;
        this.headers = headers;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_ADMISSION).handler(this::handle);
    }

    private void handle(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!isReading(request)) {
            exchange.next();
            return;
        }
        String key = kept.enabled() && request.getHeader("Authorization") == null ? RequestKey.of(request) : null;
        if (key == null) {
            exchange.response().putHeader(STATUS, BYPASS);
            exchange.next();
            return;
        }
        if (!give(exchange, key, null)) {
            join(exchange, key);
        }
    }

    private static boolean isReading(HttpServerRequest request) {
        String path = request.path();
        return path != null
                && (path.startsWith("/v1/") || path.equals("/v1"))
                && (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method()));
    }

    private void join(RoutingContext exchange, String key) {
        computations.join(
                key,
                computation -> {
                    long timer =
                            exchange.vertx().setTimer(PATIENCE.toMillis(), over -> computations.end(key, computation));
                    exchange.addEndHandler(ended -> {
                        exchange.vertx().cancelTimer(timer);
                        computations.end(key, computation);
                    });
                    compute(exchange, key, () -> computations.end(key, computation));
                },
                // nothing of the request may arrive before there is somebody who takes it
                () -> exchange.request().pause(),
                // called from the event loop of the one who computed
                () -> context(exchange).runOnContext(called -> afterWaiting(exchange, key)),
                () -> compute(exchange, key, () -> {}));
    }

    private void afterWaiting(RoutingContext exchange, String key) {
        if (exchange.response().ended() || exchange.response().closed()) {
            return;
        }
        exchange.request().resume();
        if (!give(exchange, key, COLLAPSED)) {
            compute(exchange, key, () -> {});
        }
    }

    /** Lets the answer be made; those who wait for it need not wait until this caller has read it. */
    private void compute(RoutingContext exchange, String key, Runnable whenMade) {
        long settled = kept.settled();
        exchange.addHeadersEndHandler(written -> {
            exchange.response().putHeader(STATUS, keep(exchange, key, settled) ? STORED : MISS);
            whenMade.run();
        });
        exchange.next();
    }

    private boolean keep(RoutingContext exchange, String key, long settled) {
        Rendered rendered = exchange.get(Rendered.NAME);
        HttpServerResponse response = exchange.response();
        String lifetime = response.headers().get(CacheHeaders.LIFETIME);
        int status = response.getStatusCode();
        if (rendered == null
                || (status != 200 && status != 304)
                || lifetime == null
                || !lifetime.startsWith("public")) {
            return false;
        }
        String template = locals(exchange).getLocal(TEMPLATE);
        KeptAnswer answer = KeptAnswer.of(rendered, response.headers(), template);
        boolean isKept = kept.keep(key, answer, settled);
        if (!isKept) {
            answer.release();
        }
        return isKept;
    }

    private boolean give(RoutingContext exchange, String key, @Nullable String status) {
        KeptAnswer answer = kept.find(key);
        if (answer == null || !answer.retain()) {
            return false;
        }
        try {
            send(exchange, answer, status);
            return true;
        } finally {
            answer.release();
        }
    }

    private void send(RoutingContext exchange, KeptAnswer answer, @Nullable String status) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        Freshness freshness = kept.freshness(answer);
        if (answer.template() != null) {
            locals(exchange).putLocal(TEMPLATE, answer.template());
        }
        for (KeptAnswer.Header header : answer.headers()) {
            response.putHeader(header.name(), header.value());
        }
        response.putHeader(CacheHeaders.LIFETIME, headers.cacheControl(freshness));
        response.putHeader(STATUS, status == null ? HIT + headers.maxAge(freshness) : status);
        if (Condition.notModified(
                request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"),
                answer.entityTag(),
                answer.freshness())) {
            response.setStatusCode(304).end();
            return;
        }
        for (KeptAnswer.Header header : answer.content()) {
            response.putHeader(header.name(), header.value());
        }
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(
                    ByteBufUtil.getBytes(answer.body(), 0, answer.body().readableBytes())));
        }
    }

    private static Context locals(RoutingContext exchange) {
        return ((HttpServerRequestInternal) exchange.request()).context();
    }

    private static ContextInternal context(RoutingContext exchange) {
        return (ContextInternal) ((HttpServerRequestInternal) exchange.request()).context();
    }
}
