package dev.lede.http.problem;

import dev.lede.http.UnlimitedBody;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the tests of problems ask for. */
@Path("/v1/test-only/problems")
public class ProblemTestResource {

    /** A body with something of everything. */
    public record Draft(
            @Size(max = 5) @Nullable String headline,
            @Nullable Integer weight,
            @Nullable Boolean urgent,
            @Nullable Instant at,
            @Nullable Genre genre,
            @Nullable List<@Valid Part> parts) {}

    public record Part(@NotBlank @Nullable String heading) {}

    public enum Genre {
        NEWS,
        LIVE_BLOG
    }

    @GET
    @Path("/broken")
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("secret of dev.lede.Internals: select password from keys");
    }

    @GET
    @Path("/gone")
    @Operation(hidden = true)
    public String gone() {
        throw new GoneProblem("Withdrawn by its editors.");
    }

    @GET
    @Path("/moved")
    @Operation(hidden = true)
    public String moved() {
        throw new PermanentRedirect("/v1/test-only/problems/new");
    }

    @GET
    @Path("/locked")
    @RolesAllowed("editor")
    @Operation(hidden = true)
    public String locked() {
        return "open";
    }

    @GET
    @Path("/wrong-key")
    @Operation(hidden = true)
    public String wrongKey() {
        throw new AuthenticationFailedException("no such key: abc");
    }

    @GET
    @Path("/little-role")
    @Operation(hidden = true)
    public String littleRole() {
        throw new ForbiddenException("secret");
    }

    @GET
    @Path("/ids/{id}")
    @Operation(hidden = true)
    public String byId(@PathParam("id") UUID id) {
        return "\"" + id + "\"";
    }

    @POST
    @Path("/drafts")
    @Operation(hidden = true)
    public Draft create(@NotNull @Valid Draft draft) {
        return draft;
    }

    @PUT
    @Path("/drafts")
    @Operation(hidden = true)
    public Draft replace(@NotNull @Valid Draft draft) {
        return draft;
    }

    @POST
    @Path("/streams")
    @Operation(hidden = true)
    public long count(@UnlimitedBody InputStream body) throws IOException {
        return body.transferTo(java.io.OutputStream.nullOutputStream());
    }
}
