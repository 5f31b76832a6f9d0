package dev.lede.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection whose request was refused while its body is still coming. Closing at once would reset it, and the
 * caller might never read the refusal; waiting for the end would let it send for ever (RFC 9112, section 9.6).
 */
final class LingeringClose {

    private static final long MILLIS = 2_000;

    private LingeringClose() {}

    static void after(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!request.isEnded() && exchange.response().getStatusCode() >= 400) {
            exchange.vertx().setTimer(MILLIS, due -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}
