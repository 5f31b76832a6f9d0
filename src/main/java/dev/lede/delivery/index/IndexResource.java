package dev.lede.delivery.index;

import dev.lede.edition.PublicState;
import dev.lede.http.caching.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Index")
public class IndexResource {
    private static final Map<String, String> LINKS = links();

    private final PublicState state;

    IndexResource(PublicState state) {
        this.state = state;
    }

    /** What there is, and how far it has come. */
    @GET
    @Operation(operationId = "getIndex", summary = "What there is to read, and the edition")
    @APIResponseSchema(ApiIndex.class)
    public Answer<ApiIndex> index() {
        var now = state.read();
        return new Answer<>(new ApiIndex("Lede", "1", now.edition(), LINKS), now.freshness(), Set.of("edition"));
    }

    private static Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        links.put("self", "/v1");
        links.put("leadStories", "/v1/lead-stories");
        links.put("fronts", "/v1/fronts");
        links.put("articles", "/v1/articles");
        links.put("article", "/v1/articles/{article}");
        links.put("sections", "/v1/articles/{article}/sections");
        links.put("section", "/v1/articles/{article}/sections/{anchor}");
        links.put("summaries", "/v1/articles/{article}/summaries");
        links.put("related", "/v1/articles/{article}/related");
        links.put("search", "/v1/search?q={q}");
        links.put("suggest", "/v1/search/suggest?q={q}");
        links.put("topics", "/v1/topics");
        links.put("topic", "/v1/topics/{topic}");
        links.put("latestFeed", "/v1/feeds/latest");
        links.put("leadStoriesFeed", "/v1/feeds/lead-stories");
        links.put("topicFeed", "/v1/feeds/topics/{topic}");
        links.put("relatedFeed", "/v1/feeds/articles/{article}/related");
        links.put("newsSitemap", "/v1/feeds/sitemap-news.xml");
        links.put("changes", "/v1/changes");
        links.put("changeStream", "/v1/changes/stream");
        links.put("openapi", "/q/openapi");
        links.put("docs", "/docs");
        links.put("problems", "/problems");
        return links;
    }
}
