package dev.lede.http.access;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Tells who sends a credential. Whoever gives credentials away implements it; the reading side knows no key. */
public interface CallerLookup {

    /**
     * Whose credential it is.
     *
     * @param credential what stands behind {@code Bearer}
     * @return the caller, on the event loop; fails with {@link io.quarkus.security.AuthenticationException} if it is nobody's
     */
    Uni<Caller> of(RoutingContext exchange, String credential);
}
