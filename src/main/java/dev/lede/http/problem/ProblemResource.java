package dev.lede.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that the {@code type} of a problem leads to (RFC 9457, section 3.1.1). */
@Path("/problems")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ProblemResource {

    @GET
    @Operation(operationId = "problems", summary = "Every problem type, explained", hidden = true)
    public String all() {
        return ProblemPage.ofAll();
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "problem", summary = "One problem type, explained", hidden = true)
    public String one(@PathParam("slug") String slug) {
        return ProblemPage.of(ProblemType.ofSlug(slug).orElseThrow(NotFoundProblem::new));
    }
}
