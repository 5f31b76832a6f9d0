package dev.lede.editorial.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells callers of the public side who they are. */
@Path("/v1/test-who")
public class PublicWhoTestResource {

    private final SecurityIdentity caller;

    PublicWhoTestResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Who who() {
        return new Who(
                caller.getPrincipal().getName(),
                caller.getRoles().stream().sorted().toList());
    }

    record Who(String name, List<String> roles) {}
}
