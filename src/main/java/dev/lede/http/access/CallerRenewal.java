package dev.lede.http.access;

import io.quarkus.security.AuthenticationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Asks again whose the key of a request is, for answers that are given, or go on, long after it was let in. */
@Singleton
public class CallerRenewal {

    private final CallerLookup callers;

    CallerRenewal(CallerLookup callers) {
        this.callers = callers;
    }

    /**
     * What the caller of a request sees in full now; {@link CurrentCaller} tells the same from then on.
     *
     * @return on the event loop of the request; fails with the problem of a wrong key if it is not valid any more
     */
    public Uni<Entitlement> of(RoutingContext exchange) {
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null) {
            return Uni.createFrom().item(Entitlement.OPEN);
        }
        Context loop = ((HttpServerRequestInternal) exchange.request()).context();
        return Uni.createFrom()
                .emitter(answer -> loop.runOnContext(due -> callers.of(exchange, Admission.credential(authorization))
                        .subscribe()
                        .with(
                                caller -> {
                                    CurrentCaller.set(exchange, caller);
                                    answer.complete(caller.entitlement());
                                },
                                failure -> answer.fail(
                                        failure instanceof AuthenticationException ? Admission.refusal() : failure))));
    }
}
