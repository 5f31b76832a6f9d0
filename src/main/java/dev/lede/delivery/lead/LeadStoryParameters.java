package dev.lede.delivery.lead;

import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.RelatedFeed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What lead stories can be asked for. */
public record LeadStoryParameters(
        @QueryParam("front") @DefaultValue("home") @Parameter(description = "The name of a front.", example = "home")
        String front,

        @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50)
        int limit,

        @QueryParam("relatedLimit")
        @Min(0)
        @Max(50)
        @Parameter(
                description = "How many related stories come with each lead, 0 for none.",
                schema = @Schema(defaultValue = "4", minimum = "0", maximum = "50"))
        @Nullable
        Integer relatedLimit,

        @QueryParam("include")
        @Parameter(
                description =
                        "What is to come along with each lead: `sections`, `summaries`, `related`; comma separated.",
                example = "sections")
        @Nullable
        String include,

        @QueryParam("fields")
        @Parameter(
                description = "Only these members of each lead, and `id`; comma separated. Related stories come along"
                        + " where they are named here or `relatedLimit` is given.",
                example = "headline,summary")
        @Nullable
        String fields) {
    int relatedStories() {
        return relatedLimit == null ? RelatedFeed.ALONG : relatedLimit;
    }

    ArticleShape shape() {
        ArticleShape shape = ArticleShape.teaser(fields, include);
        if (relatedStories() == 0) {
            return shape.withoutRelated();
        }
        return fields == null || relatedLimit != null ? shape.with(Set.of("related")) : shape;
    }
}
