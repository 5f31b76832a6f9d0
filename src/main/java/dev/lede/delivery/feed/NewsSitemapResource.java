package dev.lede.delivery.feed;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The news sitemap. */
@Path("/v1/feeds/sitemap-news.xml")
@Produces(MediaType.APPLICATION_XML)
@Blocking
@Tag(name = "Feeds")
public class NewsSitemapResource {
    private final NewsSitemap sitemap;

    NewsSitemapResource(NewsSitemap sitemap) {
        this.sitemap = sitemap;
    }

    /** What search engines for news are to know of. */
    @GET
    @Operation(
            operationId = "getNewsSitemap",
            summary = "The stories of the last two days, a thousand at most, as a news sitemap")
    @APIResponse(
            responseCode = "200",
            description = "The sitemap",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public FeedDocument sitemap(@Context UriInfo address) {
        return sitemap.write(address);
    }
}
