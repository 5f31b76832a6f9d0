package dev.lede.editorial.front;

import dev.lede.http.caching.ContentTag;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Fronts, for editors. */
@Path("/editorial/v1/fronts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Editorial")
public class FrontResource {

    private final FrontEditing fronts;
    private final SecurityIdentity caller;

    FrontResource(FrontEditing fronts, SecurityIdentity caller) {
        this.fronts = fronts;
        this.caller = caller;
    }

    /** All of them. */
    @GET
    @RolesAllowed("writer")
    @Operation(operationId = "listEditorialFronts", summary = "The fronts, by name")
    public FrontList list() {
        return fronts.all();
    }

    /** One, with what editors put on it, for now and for later. */
    @GET
    @Path("/{front}")
    @RolesAllowed("writer")
    @Operation(
            operationId = "getEditorialFront",
            summary = "A front with the slots that editors filled, in the shape in which it is written")
    public RestResponse<FrontView> get(@PathParam("front") @Parameter(example = "home") String front) {
        return tagged(RestResponse.Status.OK, fronts.get(front)).build();
    }

    /** Makes a front, or changes it as a whole. */
    @PUT
    @Path("/{front}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(
            operationId = "putFront",
            summary = "Make a front, or give it another title and other slots. One that is there needs If-Match")
    @APIResponseSchema(value = FrontView.class, responseCode = "200", responseDescription = "The front, changed")
    @APIResponse(
            responseCode = "201",
            description = "The front, new",
            content = @Content(schema = @Schema(implementation = FrontView.class)))
    public RestResponse<FrontView> put(
            @PathParam("front") @Parameter(example = "world") String front,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @NotNull FrontDraft draft) {
        FrontEditing.FrontPut put = fronts.put(
                front, draft, ifMatch, ifNoneMatch, caller.getPrincipal().getName());
        return put.created()
                ? tagged(RestResponse.Status.CREATED, put.front())
                        .location(UriBuilder.fromPath("/editorial/v1/fronts/{front}")
                                .build(front))
                        .build()
                : tagged(RestResponse.Status.OK, put.front()).build();
    }

    private static RestResponse.ResponseBuilder<FrontView> tagged(RestResponse.Status status, FrontView front) {
        return RestResponse.ResponseBuilder.<FrontView>create(status)
                .header(HttpHeaders.ETAG, ContentTag.of(front))
                .entity(front);
    }
}
