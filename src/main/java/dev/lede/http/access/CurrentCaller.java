package dev.lede.http.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who asks in the request that is being answered. Where no request is, in the background and on threads that know nothing of
 * it, there is nobody, who sees what everybody sees: what forgets to ask shows too little and never too much.
 */
@Singleton
public class CurrentCaller {

    private static final String PLACE = Caller.class.getName();

    private final CurrentVertxRequest request;

    CurrentCaller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The caller, if he has sent a key. */
    public Optional<Caller> caller() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCurrent()).map(exchange -> exchange.get(PLACE));
    }

    /** What the caller sees in full. */
    public Entitlement entitlement() {
        return caller().map(Caller::entitlement).orElse(Entitlement.OPEN);
    }

    static void set(RoutingContext exchange, Caller caller) {
        exchange.put(PLACE, caller);
    }
}
