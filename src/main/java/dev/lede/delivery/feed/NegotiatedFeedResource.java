package dev.lede.delivery.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Feeds at addresses without an ending, written as {@code Accept} says; ninjs, which has no media type, is not among them. */
@Path("/v1/feeds")
@Produces({"application/feed+json", "application/json", "application/atom+xml", "application/rss+xml"})
@Blocking
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "The feed; as `application/json` it is the JSON Feed",
        content = {
            @Content(mediaType = "application/feed+json", schema = @Schema(implementation = JsonFeed.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING))
        })
public class NegotiatedFeedResource {
    private static final Map<MediaType, FeedFormat> OFFERED = offered();

    private final FeedReading feeds;
    private final FeedWriting writing;

    NegotiatedFeedResource(FeedReading feeds, FeedWriting writing) {
        this.feeds = feeds;
        this.writing = writing;
    }

    /** All stories. */
    @GET
    @Path("/latest")
    @Operation(operationId = "negotiateLatestFeed", summary = "The latest stories, as a feed of the type in Accept")
    public RestResponse<FeedDocument> latest(
            @BeanParam @Valid PagedFeedParameters asked, @Context HttpHeaders headers, @Context UriInfo address) {
        FeedForm form = form(headers, asked.fields());
        return writing.write(feeds.latest(asked, address), form);
    }

    /** A front. */
    @GET
    @Path("/lead-stories")
    @Operation(
            operationId = "negotiateLeadStoriesFeed",
            summary = "The lead stories of a front, as a feed of the type in Accept")
    public RestResponse<FeedDocument> leadStories(
            @QueryParam("front")
                    @DefaultValue("home")
                    @Parameter(description = "The name of a front.", example = "home")
                    String front,
            @BeanParam @Valid FeedParameters asked,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        FeedForm form = form(headers, asked.fields());
        return writing.write(feeds.leadStories(front, asked, address), form);
    }

    /** A topic. */
    @GET
    @Path("/topics/{topic}")
    @Operation(
            operationId = "negotiateTopicFeed",
            summary = "The latest stories about a topic, as a feed of the type in Accept")
    public RestResponse<FeedDocument> topic(
            @PathParam("topic") @Parameter(example = "rare-earths") String topic,
            @BeanParam @Valid PagedFeedParameters asked,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        FeedForm form = form(headers, asked.fields());
        return writing.write(feeds.topic(topic, asked, address), form);
    }

    /** What belongs beside an article. */
    @GET
    @Path("/articles/{article}/related")
    @Operation(
            operationId = "negotiateRelatedFeed",
            summary = "The stories that belong beside an article, as a feed of the type in Accept")
    public RestResponse<FeedDocument> related(
            @PathParam("article")
                    @Parameter(
                            description = "The slug of the article, or its id.",
                            example = "rare-earth-magnets-run-short")
                    String article,
            @BeanParam @Valid FeedParameters asked,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        FeedForm form = form(headers, asked.fields());
        return writing.write(feeds.related(article, asked, address), form);
    }

    /** The types in the order in which they are preferred, other things being equal. */
    private static Map<MediaType, FeedFormat> offered() {
        Map<MediaType, FeedFormat> offered = new LinkedHashMap<>();
        offered.put(FeedFormat.JSON.mediaType(), FeedFormat.JSON);
        offered.put(MediaType.APPLICATION_JSON_TYPE, FeedFormat.JSON);
        offered.put(FeedFormat.ATOM.mediaType(), FeedFormat.ATOM);
        offered.put(FeedFormat.RSS.mediaType(), FeedFormat.RSS);
        return offered;
    }

    /** The form of the type that the caller likes best; that there is one, the framework has seen. */
    private static FeedForm form(HttpHeaders headers, @Nullable String fields) {
        for (MediaType liked : headers.getAcceptableMediaTypes()) {
            for (Map.Entry<MediaType, FeedFormat> offered : OFFERED.entrySet()) {
                if (liked.isCompatible(offered.getKey()) && !isRefused(liked)) {
                    return FeedForm.of(offered.getValue(), offered.getKey(), fields);
                }
            }
        }
        throw new NotAcceptableException();
    }

    private static boolean isRefused(MediaType type) {
        String weight = type.getParameters().get("q");
        return weight != null && Double.parseDouble(weight) == 0;
    }
}
