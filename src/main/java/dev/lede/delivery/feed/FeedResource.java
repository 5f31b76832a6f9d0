package dev.lede.delivery.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Feeds at addresses that say by their ending how they are written; {@code Accept} has no say there. */
@Path("/v1/feeds")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Feeds")
@APIResponse(
        responseCode = "200",
        description = "The feed",
        content = {
            @Content(mediaType = "application/feed+json", schema = @Schema(implementation = JsonFeed.class)),
            @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/json", schema = @Schema(implementation = NinjsFeed.class))
        })
public class FeedResource {
    /** The end of an address; a slug has no dot. */
    private static final String ENDING = ".{format: json|atom|rss|ninjs}";

    private static final String VERSION = "Of ninjs only: which version of it, 3.1 without this.";

    private final FeedReading feeds;
    private final FeedWriting writing;

    FeedResource(FeedReading feeds, FeedWriting writing) {
        this.feeds = feeds;
        this.writing = writing;
    }

    /** All stories. */
    @GET
    @Path("/latest" + ENDING)
    @Operation(operationId = "getLatestFeed", summary = "The latest stories, as a feed")
    public RestResponse<FeedDocument> latest(
            @PathParam("format") FeedFormat format,
            @BeanParam @Valid PagedFeedParameters asked,
            @QueryParam("version") @Parameter(description = VERSION) @Nullable NinjsVersion version,
            @Context UriInfo address) {
        FeedForm form = FeedForm.of(format, asked.fields(), version);
        return writing.write(feeds.latest(asked, address), form);
    }

    /** A front. */
    @GET
    @Path("/lead-stories" + ENDING)
    @Operation(operationId = "getLeadStoriesFeed", summary = "The lead stories of a front, as a feed")
    public RestResponse<FeedDocument> leadStories(
            @PathParam("format") FeedFormat format,
            @QueryParam("front")
                    @DefaultValue("home")
                    @Parameter(description = "The name of a front.", example = "home")
                    String front,
            @BeanParam @Valid FeedParameters asked,
            @QueryParam("version") @Parameter(description = VERSION) @Nullable NinjsVersion version,
            @Context UriInfo address) {
        FeedForm form = FeedForm.of(format, asked.fields(), version);
        return writing.write(feeds.leadStories(front, asked, address), form);
    }

    /** A topic. */
    @GET
    @Path("/topics/{topic}" + ENDING)
    @Operation(operationId = "getTopicFeed", summary = "The latest stories about a topic, as a feed")
    public RestResponse<FeedDocument> topic(
            @PathParam("topic") @Parameter(example = "rare-earths") String topic,
            @PathParam("format") FeedFormat format,
            @BeanParam @Valid PagedFeedParameters asked,
            @QueryParam("version") @Parameter(description = VERSION) @Nullable NinjsVersion version,
            @Context UriInfo address) {
        FeedForm form = FeedForm.of(format, asked.fields(), version);
        return writing.write(feeds.topic(topic, asked, address), form);
    }

    /** What belongs beside an article. */
    @GET
    @Path("/articles/{article}/related" + ENDING)
    @Operation(operationId = "getRelatedFeed", summary = "The stories that belong beside an article, as a feed")
    public RestResponse<FeedDocument> related(
            @PathParam("article")
                    @Parameter(
                            description = "The slug of the article, or its id.",
                            example = "rare-earth-magnets-run-short")
                    String article,
            @PathParam("format") FeedFormat format,
            @BeanParam @Valid FeedParameters asked,
            @QueryParam("version") @Parameter(description = VERSION) @Nullable NinjsVersion version,
            @Context UriInfo address) {
        FeedForm form = FeedForm.of(format, asked.fields(), version);
        return writing.write(feeds.related(article, asked, address), form);
    }
}
