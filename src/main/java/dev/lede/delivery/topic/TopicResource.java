package dev.lede.delivery.topic;

import dev.lede.edition.PublicState;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.Cursor;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.PermanentRedirect;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What articles are about. */
@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Topics")
public class TopicResource {
    private final TopicRepository topics;
    private final TrendingRepository trends;
    private final PublicState state;

    TopicResource(TopicRepository topics, TrendingRepository trends, PublicState state) {
        this.topics = topics;
        this.trends = trends;
        this.state = state;
    }

    /** A list, by slug, or of those that are trending. */
    @GET
    @Operation(operationId = "listTopics", summary = "Topics, and how many published articles each has")
    @APIResponseSchema(TopicPage.class)
    public Answer<TopicPage> list(
            @QueryParam("kind") @Nullable TopicKind kind,
            @QueryParam("q")
                    @Size(max = 200, message = "must not be longer than 200 characters")
                    @Parameter(description = "Text in the topic's name, in any case.", example = "earth")
                    @Nullable
                    String text,
            @QueryParam("order")
                    @DefaultValue("slug")
                    @Parameter(
                            description =
                                    "`slug`, or `trending`: those with more stories in the last 24 hours than a day"
                                            + " of their last month usually brought, what stands out most first. One page.",
                            example = "trending")
                    TopicOrder order,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor")
                    @Parameter(description = "From `links.next`; of the same query only.", example = Cursor.EXAMPLE)
                    @Nullable
                    String cursor,
            @Context UriInfo address) {
        if (order == TopicOrder.TRENDING) {
            return trending(kind, text, limit, cursor, address);
        }
        String binding = "/v1/topics|" + kind + "|" + text;
        @Nullable
        String after = cursor == null ? null : Cursor.read(cursor, binding).get(0);
        var freshness = state.read().freshness();
        List<TopicView> found = topics.list(kind, text, after, limit + 1);
        boolean more = found.size() > limit;
        List<TopicView> items = more ? found.subList(0, limit) : found;
        @Nullable
        String next = more ? Cursor.write(binding, List.of(items.get(limit - 1).slug())) : null;
        return new Answer<>(new TopicPage(items, PageLinks.of(address, next)), freshness, Set.of("topics", "articles"));
    }

    private Answer<TopicPage> trending(
            @Nullable TopicKind kind, @Nullable String text, int limit, @Nullable String cursor, UriInfo address) {
        if (cursor != null) {
            throw InvalidParameters.of("cursor", "The trending topics are one page and take no cursor.");
        }
        var freshness = state.read().freshness().drifting();
        return new Answer<>(
                new TopicPage(trends.trending(kind, text, limit), PageLinks.of(address, null)),
                freshness,
                Set.of("topics", "articles"));
    }

    /** One. */
    @GET
    @Path("/{slug}")
    @Operation(operationId = "getTopic", summary = "One topic")
    @APIResponseSchema(TopicView.class)
    public Answer<TopicView> topic(@PathParam("slug") @Parameter(example = "rare-earths") String slug) {
        var freshness = state.read().freshness();
        TopicView topic = topics.bySlug(slug).orElseThrow(() -> absence(slug));
        return new Answer<>(topic, freshness, Set.of("topic:" + slug));
    }

    private RuntimeException absence(String slug) {
        return topics.movedTo(slug)
                .<RuntimeException>map(now -> new PermanentRedirect("/v1/topics/" + now))
                .orElseGet(NotFoundProblem::new);
    }
}
