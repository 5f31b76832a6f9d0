package dev.lede.editorial.topic;

import dev.lede.editorial.idempotency.Idempotent;
import dev.lede.http.caching.ContentTag;
import dev.lede.http.paging.Cursor;
import dev.lede.http.paging.PageLinks;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Topics, for editors. */
@Path("/editorial/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Editorial")
public class TopicResource {

    private final TopicEditing editing;
    private final TopicRepository topics;
    private final SecurityIdentity caller;

    TopicResource(TopicEditing editing, TopicRepository topics, SecurityIdentity caller) {
        this.editing = editing;
        this.topics = topics;
        this.caller = caller;
    }

    /** The topics, by slug. */
    @GET
    @RolesAllowed("writer")
    @Operation(operationId = "listEditorialTopics", summary = "Topics, by slug")
    public TopicList list(
            @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 200, message = "must not be longer than 200 characters")
                    @Parameter(description = "Text in the topic's name or slug, in any case.", example = "earth")
                    String text,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) @Parameter(example = "100") int limit,
            @QueryParam("cursor")
                    @Parameter(description = "From `links.next`; of the same query only.", example = Cursor.EXAMPLE)
                    @Nullable
                    String cursor,
            @Context UriInfo address) {
        String binding = "/editorial/v1/topics|" + text;
        String after = cursor == null ? "" : Cursor.read(cursor, binding).get(0);
        List<TopicView> found = topics.list(text, after, limit + 1);
        List<TopicView> items = found.size() > limit ? found.subList(0, limit) : found;
        @Nullable
        String next = found.size() > limit
                ? Cursor.write(binding, List.of(items.get(limit - 1).slug()))
                : null;
        return new TopicList(items, PageLinks.of(address, next));
    }

    /** One. */
    @GET
    @Path("/{slug}")
    @RolesAllowed("writer")
    @Operation(operationId = "getEditorialTopic", summary = "One topic; an earlier slug of it is a redirect")
    public RestResponse<TopicView> get(@PathParam("slug") @Parameter(example = "rare-earths") String slug) {
        return tagged(RestResponse.Status.OK, editing.get(slug)).build();
    }

    /** Makes a topic, or changes its name, kind and slug. */
    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Operation(
            operationId = "putTopic",
            summary = "Make a topic, or change its name, kind or slug; the slug that it had goes on leading to it")
    @APIResponseSchema(value = TopicView.class, responseCode = "200", responseDescription = "The topic, changed")
    @APIResponse(
            responseCode = "201",
            description = "The topic, new",
            content = @Content(schema = @Schema(implementation = TopicView.class)))
    public RestResponse<TopicView> put(
            @PathParam("slug") @Parameter(example = "rare-earths") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull TopicDraft draft) {
        TopicEditing.TopicPut put = editing.put(slug, draft, ifMatch, by());
        return put.created()
                ? tagged(RestResponse.Status.CREATED, put.topic())
                        .location(UriBuilder.fromPath("/editorial/v1/topics/{slug}")
                                .build(slug))
                        .build()
                : tagged(RestResponse.Status.OK, put.topic()).build();
    }

    /** Makes two topics one. */
    @POST
    @Path("/{slug}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("editor")
    @Idempotent
    @Operation(
            operationId = "mergeTopic",
            summary =
                    "Make a topic part of another: every article about it is about the other, and its slug leads there")
    public RestResponse<TopicView> merge(
            @PathParam("slug") @Parameter(example = "rare-earth-metals") String slug, @NotNull TopicMerger merger) {
        return tagged(RestResponse.Status.OK, editing.merge(slug, merger, by())).build();
    }

    /** Takes a topic away that nothing is about. */
    @DELETE
    @Path("/{slug}")
    @RolesAllowed("editor")
    @Operation(operationId = "deleteTopic", summary = "Take a topic away that no revision of an article names")
    public void delete(
            @PathParam("slug") @Parameter(example = "rare-earths") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(slug, ifMatch, by());
    }

    private String by() {
        return caller.getPrincipal().getName();
    }

    private static RestResponse.ResponseBuilder<TopicView> tagged(RestResponse.Status status, TopicView topic) {
        return RestResponse.ResponseBuilder.<TopicView>create(status)
                .header(HttpHeaders.ETAG, ContentTag.of(topic))
                .entity(topic);
    }
}
