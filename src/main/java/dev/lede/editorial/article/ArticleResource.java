package dev.lede.editorial.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lede.editorial.Caller;
import dev.lede.editorial.idempotency.Idempotent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Articles for those who write them: working copies, which readers do not see. */
@Path("/editorial/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("writer")
@Tag(name = "Editorial")
public class ArticleResource {

    static final String ID = "01976a3c-7c1e-7a54-9c07-0b8f3f0e6a11";
    private static final String IF_MATCH = "The `ETag` of the working copy that was last read.";

    private final ArticleWriting writing;
    private final ArticleDeletion deletion;
    private final WorkingCopies copies;
    private final ArticleListing listing;
    private final DraftPatch patches;
    private final SecurityIdentity identity;

    ArticleResource(
            ArticleWriting writing,
            ArticleDeletion deletion,
            WorkingCopies copies,
            ArticleListing listing,
            DraftPatch patches,
            SecurityIdentity identity) {
        this.writing = writing;
        this.deletion = deletion;
        this.copies = copies;
        this.listing = listing;
        this.patches = patches;
        this.identity = identity;
    }

    /** Looks through all articles. */
    @GET
    @Operation(operationId = "listWorkingCopies", summary = "Articles in any state, the latest made first")
    public ArticleList list(@BeanParam @Valid ArticleListParameters asked, @Context UriInfo address) {
        return listing.page(asked, Caller.of(identity), address);
    }

    /** Makes a draft. */
    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createArticle", summary = "Make a draft")
    @APIResponseSchema(value = WorkingCopy.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<WorkingCopy> create(@NotNull ArticleDraft draft) {
        WorkingCopy made = copies.of(writing.create(draft, Caller.of(identity)), Caller.of(identity));
        return RestResponse.ResponseBuilder.<WorkingCopy>create(RestResponse.Status.CREATED)
                .location(URI.create("/editorial/v1/articles/" + made.id()))
                .header(HttpHeaders.ETAG, made.entityTag())
                .entity(made)
                .build();
    }

    /** Reads a working copy. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getWorkingCopy", summary = "The working copy of an article, and where the article stands")
    public RestResponse<WorkingCopy> get(@PathParam("id") @Parameter(example = ID) UUID id) {
        return answer(id);
    }

    /** Replaces what an article says. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceWorkingCopy",
            summary = "Replace the working copy: what changes becomes a new revision, what says nothing new does not")
    public RestResponse<WorkingCopy> put(
            @PathParam("id") @Parameter(example = ID) UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IF_MATCH, example = "\"3\"") @Nullable
                    String ifMatch,
            @NotNull ArticleDraft draft) {
        writing.write(id, present -> draft, ArticleWriting.Condition.read(ifMatch), Caller.of(identity));
        return answer(id);
    }

    /** Changes some members of an article. */
    @PATCH
    @Path("/{id}")
    @Consumes(DraftPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchWorkingCopy",
            summary = "Change some members of the working copy by a JSON merge patch (RFC 7396)")
    @RequestBody(
            content =
                    @Content(mediaType = DraftPatch.MEDIA_TYPE, schema = @Schema(implementation = ArticleDraft.class)))
    public RestResponse<WorkingCopy> patch(
            @PathParam("id") @Parameter(example = ID) UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IF_MATCH, example = "\"3\"") @Nullable
                    String ifMatch,
            @NotNull JsonNode patch) {
        writing.write(
                id,
                present -> patches.apply(present, patch),
                ArticleWriting.Condition.read(ifMatch),
                Caller.of(identity));
        return answer(id);
    }

    /** Takes a draft away. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteArticle", summary = "Delete a draft that was never public, with its history")
    public void delete(
            @PathParam("id") @Parameter(example = ID) UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IF_MATCH, example = "\"3\"") @Nullable
                    String ifMatch) {
        deletion.delete(id, ArticleWriting.Condition.optional(ifMatch), Caller.of(identity));
    }

    private RestResponse<WorkingCopy> answer(UUID id) {
        WorkingCopy copy = copies.of(id, Caller.of(identity));
        return RestResponse.ResponseBuilder.ok(copy)
                .header(HttpHeaders.ETAG, copy.entityTag())
                .build();
    }
}
