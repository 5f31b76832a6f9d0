package dev.lede.editorial.article;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What editors can ask the list of articles for. */
public record ArticleListParameters(
        @QueryParam("status")
        @Parameter(
                description = "Only those that stand so now. `draft`: not public, and nothing to come; `scheduled`: not"
                        + " public yet; `published`: public now; `withdrawn`: taken down.",
                example = "draft")
        ArticleState.@Nullable Status status,

        @QueryParam("q")
        @Size(min = 1, max = 200)
        @Parameter(description = "Words of the headline, or how a slug of the article begins.", example = "magnets")
        @Nullable
        String q,

        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) @Parameter(example = "20")
        int limit,

        @QueryParam("cursor") @Parameter(description = "From `links.next`; of the same query only.") @Nullable
        String cursor) {

    /** All that decides which articles are on the list. */
    String binding() {
        return "/editorial/v1/articles|" + status + "|" + q;
    }
}
