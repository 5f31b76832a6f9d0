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
    @Operation(summary = "Make a topic, or change its name and kind")
    public RestResponse<TopicView> put(@PathParam("slug") String slug, @NotNull TopicDraft draft) {
        TopicEditing.TopicPut put = topics.put(slug, draft);
        return put.created()
                ? RestResponse.ResponseBuilder.<TopicView>created(UriBuilder.fromPath("/editorial/v1/topics/{slug}")
                                .build(slug))
                        .entity(put.topic())
                        .build()
                : RestResponse.ok(put.topic());
    }
}
