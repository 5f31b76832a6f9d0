package dev.lede.editorial.preview;

import dev.lede.editorial.Caller;
import dev.lede.editorial.article.WorkingCopies;
import dev.lede.editorial.idempotency.Idempotent;
import dev.lede.http.paging.PageLinks;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Previews of a draft, for those who give them away. */
@Path("/editorial/v1/articles/{id}/previews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("writer")
@Tag(name = "Editorial")
public class PreviewResource {

    private static final String ID = "01976a3c-7c1e-7a54-9c07-0b8f3f0e6a11";

    private final PreviewGiving giving;
    private final Previews previews;
    private final WorkingCopies copies;
    private final SecurityIdentity identity;

    PreviewResource(PreviewGiving giving, Previews previews, WorkingCopies copies, SecurityIdentity identity) {
        this.giving = giving;
        this.previews = previews;
        this.copies = copies;
        this.identity = identity;
    }

    /** Gives a preview. */
    @POST
    @Idempotent(secret = true)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "givePreview", summary = "Make an address at which one draft can be read for a while")
    @APIResponseSchema(value = NewPreview.class, responseCode = "201", responseDescription = "The address")
    public RestResponse<NewPreview> give(
            @PathParam("id") @Parameter(example = ID) UUID id, @Nullable PreviewRequest asked) {
        PreviewRequest wanted = asked == null ? new PreviewRequest(null, null, null) : asked;
        NewPreview given = giving.give(id, wanted, Caller.of(identity));
        return RestResponse.ResponseBuilder.<NewPreview>create(RestResponse.Status.CREATED)
                .location(URI.create("/editorial/v1/articles/" + id + "/previews/" + given.id()))
                .entity(given)
                .build();
    }

    /** Lists those that can be used. */
    @GET
    @Operation(operationId = "listPreviews", summary = "The previews of an article that can be used, the latest first")
    public PreviewList list(@PathParam("id") @Parameter(example = ID) UUID id, @Context UriInfo address) {
        copies.require(id, Caller.of(identity));
        return new PreviewList(previews.of(id), PageLinks.of(address, null));
    }

    /** Takes one back. */
    @DELETE
    @Path("/{preview}")
    @Operation(operationId = "revokePreview", summary = "Take a preview back; its address answers 404 from now on")
    public void revoke(
            @PathParam("id") @Parameter(example = ID) UUID id,
            @PathParam("preview") @Parameter(example = "01976a3d-0000-7a54-9c07-0b8f3f0e6a11") UUID preview) {
        giving.revoke(id, preview, Caller.of(identity));
    }
}
