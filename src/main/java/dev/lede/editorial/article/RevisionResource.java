package dev.lede.editorial.article;

import dev.lede.editorial.Caller;
import dev.lede.editorial.idempotency.Idempotent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The history of an article: every state that was saved. */
@Path("/editorial/v1/articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("writer")
@Tag(name = "Editorial")
public class RevisionResource {

    private final WorkingCopies copies;
    private final ArticleWriting writing;
    private final SecurityIdentity identity;

    RevisionResource(WorkingCopies copies, ArticleWriting writing, SecurityIdentity identity) {
        this.copies = copies;
        this.writing = writing;
        this.identity = identity;
    }

    /** Lists the states. */
    @GET
    @Operation(operationId = "listRevisions", summary = "Every saved state of an article, the latest first")
    public RevisionList list(
            @PathParam("id") @Parameter(example = ArticleResource.ID) UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) @Parameter(example = "20") int limit,
            @QueryParam("cursor") @Parameter(description = "From `links.next`; of the same list only.") @Nullable
                    String cursor,
            @Context UriInfo address) {
        return copies.history(id, limit, cursor, Caller.of(identity), address);
    }

    /** Reads one state. */
    @GET
    @Path("/{revision}")
    @Operation(operationId = "getRevision", summary = "One saved state of an article")
    public RevisionView get(
            @PathParam("id") @Parameter(example = ArticleResource.ID) UUID id,
            @PathParam("revision") @Parameter(example = "2") int revision) {
        return copies.revision(id, revision, Caller.of(identity));
    }

    /** Goes on with an earlier state. */
    @POST
    @Idempotent
    @Path("/{revision}/restore")
    @Operation(
            operationId = "restoreRevision",
            summary = "Make an earlier state the working copy, as a new revision; nothing is lost by it")
    public RestResponse<WorkingCopy> restore(
            @PathParam("id") @Parameter(example = ArticleResource.ID) UUID id,
            @PathParam("revision") @Parameter(example = "2") int revision,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The `ETag` of the working copy, if it must be the one that was last read.",
                            example = "\"3\"")
                    @Nullable
                    String ifMatch) {
        writing.restore(id, revision, ArticleWriting.Condition.optional(ifMatch), Caller.of(identity));
        WorkingCopy copy = copies.of(id, Caller.of(identity));
        return RestResponse.ResponseBuilder.ok(copy)
                .header(HttpHeaders.ETAG, copy.entityTag())
                .build();
    }
}
