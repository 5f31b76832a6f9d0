package dev.lede.editorial.access;

import dev.lede.editorial.idempotency.Idempotent;
import dev.lede.http.problem.NotFoundProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys, for administrators. */
@Path("/editorial/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Blocking
@Tag(name = "Keys")
public class KeyResource {

    private static final String EXAMPLE = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2";

    private final KeyRepository keys;
    private final KeyMaking making;
    private final SecurityIdentity caller;

    KeyResource(KeyRepository keys, KeyMaking making, SecurityIdentity caller) {
        this.keys = keys;
        this.making = making;
        this.caller = caller;
    }

    /** All of them, by what they begin with. */
    @GET
    @Operation(operationId = "listKeys", summary = "The keys, the newest first; none is shown whole")
    public KeyList list() {
        return new KeyList(keys.all());
    }

    /** One. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getKey", summary = "One key, by what it begins with")
    public KeyView get(@PathParam("id") @Parameter(example = EXAMPLE) UUID id) {
        return keys.find(id).orElseThrow(NotFoundProblem::new);
    }

    /** Makes one, and shows it this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(secret = true)
    @Operation(operationId = "createKey", summary = "Make a key; it is shown in this answer and never again")
    @APIResponseSchema(value = MadeKey.class, responseCode = "201", responseDescription = "The key")
    public RestResponse<MadeKey> create(@NotNull KeyDraft draft) {
        MadeKey key = making.make(draft, caller.getPrincipal().getName());
        return RestResponse.ResponseBuilder.<MadeKey>created(URI.create("/editorial/v1/keys/" + key.id()))
                .entity(key)
                .build();
    }

    /** Revokes one. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key; it opens nothing from now on, on any node")
    public void revoke(@PathParam("id") @Parameter(example = EXAMPLE) UUID id) {
        making.revoke(id, caller.getPrincipal().getName());
    }
}
