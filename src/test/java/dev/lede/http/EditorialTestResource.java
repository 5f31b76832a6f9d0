package dev.lede.http;

import dev.lede.http.problem.GoneProblem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Something of the writing side. */
@Path("/editorial/v1/test-only")
public class EditorialTestResource {

    @GET
    @Operation(hidden = true)
    public String draft() {
        return "{}";
    }

    @GET
    @Path("/gone")
    @Operation(hidden = true)
    public String gone() {
        throw new GoneProblem("Withdrawn by its editors.");
    }
}
