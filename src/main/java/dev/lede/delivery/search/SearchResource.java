package dev.lede.delivery.search;

import dev.lede.http.caching.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search over the published articles. */
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Search")
public class SearchResource {
    private final Searching searching;
    private final Suggesting suggesting;

    SearchResource(Searching searching, Suggesting suggesting) {
        this.searching = searching;
        this.suggesting = suggesting;
    }

    /** What fits best first, or the newest first. */
    @GET
    @Operation(operationId = "search", summary = "Full-text search, with every filter of the list of articles")
    @APIResponseSchema(SearchPage.class)
    public Answer<SearchPage> search(@BeanParam @Valid SearchParameters asked, @Context UriInfo address) {
        return searching.page(asked, address);
    }

    /** Topics and headlines. */
    @GET
    @Path("/suggest")
    @Operation(operationId = "suggest", summary = "Topics and headlines for what has been typed so far")
    @APIResponseSchema(SuggestionList.class)
    public Answer<SuggestionList> suggest(
            @QueryParam("q")
                    @NotNull(message = "is what has been typed; suggestions need it")
                    @Size(max = 200, message = "must not be longer than 200 characters")
                    @Parameter(required = true, description = "What has been typed so far.", example = "rare ea")
                    String typed,
            @QueryParam("limit") @DefaultValue("8") @Min(1) @Max(20) int limit,
            @Context UriInfo address) {
        return suggesting.suggestions(typed, limit, address);
    }
}
