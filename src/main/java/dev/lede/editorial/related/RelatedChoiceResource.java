package dev.lede.editorial.related;

import dev.lede.editorial.Caller;
import dev.lede.editorial.article.WorkingCopies;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The related stories that editors choose. */
@Path("/editorial/v1/articles/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
public class RelatedChoiceResource {

    private static final String ID = "01976a3c-7c1e-7a54-9c07-0b8f3f0e6a11";

    private final RelatedChoosing choosing;
    private final RelatedChoices choices;
    private final WorkingCopies copies;
    private final SecurityIdentity identity;

    RelatedChoiceResource(
            RelatedChoosing choosing, RelatedChoices choices, WorkingCopies copies, SecurityIdentity identity) {
        this.choosing = choosing;
        this.choices = choices;
        this.copies = copies;
        this.identity = identity;
    }

    /** Reads the choice. */
    @GET
    @RolesAllowed("writer")
    @Operation(operationId = "getRelatedChoice", summary = "The related stories that editors pinned and excluded")
    public RelatedChoice get(@PathParam("id") @Parameter(example = ID) UUID id) {
        copies.require(id, Caller.of(identity));
        return choices.of(id);
    }

    /** Makes the choice. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(
            operationId = "putRelatedChoice",
            summary = "Pin stories to the top of the related feed, in this order, and keep others out of it")
    public RelatedChoice put(@PathParam("id") @Parameter(example = ID) UUID id, @NotNull RelatedChoiceDraft draft) {
        choosing.put(id, draft, Caller.of(identity));
        return choices.of(id);
    }
}
