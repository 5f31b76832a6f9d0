package dev.lede.editorial.publishing;

import dev.lede.editorial.Caller;
import dev.lede.editorial.article.ArticleWriting;
import dev.lede.editorial.article.WorkingCopies;
import dev.lede.editorial.article.WorkingCopy;
import dev.lede.editorial.idempotency.Idempotent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Publishing, for editors. Each call answers when readers can see what it did. */
@Path("/editorial/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(name = "Editorial")
public class PublishingResource {

    private static final String ID = "01976a3c-7c1e-7a54-9c07-0b8f3f0e6a11";

    private final PublishingDesk desk;
    private final WorkingCopies copies;
    private final SecurityIdentity identity;

    PublishingResource(PublishingDesk desk, WorkingCopies copies, SecurityIdentity identity) {
        this.desk = desk;
        this.copies = copies;
        this.identity = identity;
    }

    /** Makes the working copy public. */
    @POST
    @Idempotent
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishArticle", summary = "Make the working copy public, now, or at a time to come")
    public RestResponse<WorkingCopy> publish(
            @PathParam("id") @Parameter(example = ID) UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The `ETag` of the working copy, if just that state is to be published.",
                            example = "\"3\"")
                    @Nullable
                    String ifMatch,
            @Nullable PublishRequest asked) {
        PublishRequest order = asked == null ? new PublishRequest(null, null, null, null) : asked;
        desk.publish(id, order, ArticleWriting.Condition.optional(ifMatch), Caller.of(identity));
        return answer(id, Caller.of(identity));
    }

    /** Drops what is to come. */
    @POST
    @Idempotent
    @Path("/unschedule")
    @Operation(operationId = "unscheduleArticle", summary = "Drop the publication to come; what is public stays")
    public RestResponse<WorkingCopy> unschedule(@PathParam("id") @Parameter(example = ID) UUID id) {
        desk.unschedule(id, Caller.of(identity));
        return answer(id, Caller.of(identity));
    }

    /** Takes the article down. */
    @POST
    @Idempotent
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawArticle",
            summary = "Take an article down: readers get 410 with the reason, and what was to come is dropped")
    public RestResponse<WorkingCopy> withdraw(
            @PathParam("id") @Parameter(example = ID) UUID id, @NotNull WithdrawRequest asked) {
        desk.withdraw(id, asked, Caller.of(identity));
        // whoever takes something down on legal grounds is told of it, though it is then hidden from editors too
        return answer(id, new Caller(Caller.of(identity).name(), true));
    }

    private RestResponse<WorkingCopy> answer(UUID id, Caller caller) {
        WorkingCopy copy = copies.of(id, caller);
        return RestResponse.ResponseBuilder.ok(copy)
                .header(HttpHeaders.ETAG, copy.entityTag())
                .build();
    }
}
