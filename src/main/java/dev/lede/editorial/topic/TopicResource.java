package dev.lede.editorial.topic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Topics, for editors. */
@Path("/editorial/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
public class TopicResource {

    private final TopicEditing topics;

    TopicResource(TopicEditing topics) {
        this.topics = topics;
    }

    /** Makes a topic, or changes its name and kind. */
    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(operationId = "putTopic", summary = "Make a topic, or change its name and kind")
    @APIResponseSchema(value = TopicView.class, responseCode = "200", responseDescription = "The topic, changed")
    @APIResponse(
            responseCode = "201",
            description = "The topic, new",
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    public RestResponse<TopicView> put(
            @PathParam("slug") @Parameter(example = "rare-earths") String slug, @NotNull TopicDraft draft) {
        TopicEditing.TopicPut put = topics.put(slug, draft);
        return put.created()
                ? RestResponse.ResponseBuilder.<TopicView>created(UriBuilder.fromPath("/editorial/v1/topics/{slug}")
                                .build(slug))
                        .entity(put.topic())
                        .build()
                : RestResponse.ok(put.topic());
    }
}
