package dev.lede.http.problem;

import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Routes below JAX-RS that fail. */
@Singleton
class TestRoutes {

    void register(@Observes Router router) {
        router.get("/test-only/route/broken").handler(exchange -> {
            throw new IllegalStateException("secret");
        });
        router.get("/test-only/route/locked").handler(exchange -> exchange.fail(new UnauthorizedException("secret")));
        router.get("/test-only/route/teapot").handler(exchange -> exchange.fail(503));
    }
}
