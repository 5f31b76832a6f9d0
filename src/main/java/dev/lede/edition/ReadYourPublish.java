package dev.lede.edition;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds the answer to a call that wrote until everything on this node that follows the edition has reached it, so that the
 * caller's next read shows what was written. The call's transaction is committed by then.
 */
@Singleton
class ReadYourPublish {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Followers followers;

    ReadYourPublish(Followers followers) {
        this.followers = followers;
    }

    @ServerResponseFilter
    public void await(ContainerRequestContext request, ContainerResponseContext answer, UriInfo address) {
        boolean wrote =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD") && answer.getStatus() < 300;
        if (wrote && address.getPath().startsWith("/editorial/") && BlockingOperationControl.isBlockingAllowed()) {
            followers.reach(PATIENCE);
        }
    }
}
