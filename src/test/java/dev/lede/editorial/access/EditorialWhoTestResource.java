package dev.lede.editorial.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells callers of the editorial side who they are. */
@Path("/editorial/v1/test-who")
public class EditorialWhoTestResource {

    private final SecurityIdentity caller;

    EditorialWhoTestResource(SecurityIdentity caller) {
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
