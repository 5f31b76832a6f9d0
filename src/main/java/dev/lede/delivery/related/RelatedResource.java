package dev.lede.delivery.related;

import dev.lede.delivery.article.ArticlePage;
import dev.lede.delivery.article.ArticleReading;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.edition.PublicState;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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

/** The related-story feed of an article. */
@Path("/v1/articles/{article}/related")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Related stories")
public class RelatedResource {
    private final ArticleReading articles;
    private final RelatedFeed feed;
    private final PublicState state;

    RelatedResource(ArticleReading articles, RelatedFeed feed, PublicState state) {
        this.articles = articles;
        this.feed = feed;
        this.state = state;
    }

    /** The feed, best first. */
    @GET
    @Operation(operationId = "listRelated", summary = "The stories that belong beside an article, best first")
    @APIResponseSchema(ArticlePage.class)
    public Answer<ArticlePage> related(
            @PathParam("article")
                    @Parameter(
                            description = "The slug of the article, or its id.",
                            example = "rare-earth-magnets-run-short")
                    String article,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @QueryParam("language")
                    @Pattern(
                            regexp = "any",
                            message = "takes 'any'; without it the stories are in the article's language")
                    @Parameter(description = "`any`: stories in other languages too.", example = "any")
                    @Nullable
                    String language,
            @QueryParam("include")
                    @Parameter(
                            description = "What is to come along: `sections`, `summaries`, `related`; comma separated.",
                            example = "summaries")
                    @Nullable
                    String include,
            @QueryParam("fields")
                    @Parameter(
                            description = "Only these members of each item, and `id`; comma separated.",
                            example = "headline,summary")
                    @Nullable
                    String fields,
            @Context UriInfo address) {
        ArticleShape shape = ArticleShape.teaser(fields, include);
        var freshness = state.read().freshness();
        ArticleView of = articles.find(article, ArticleShape.teaser("id", null), address);
        List<ArticleView> found = feed.of(of, limit, shape, language != null);
        List<ArticleView> items = shape.related() ? feed.addTo(found, RelatedFeed.ALONG) : found;
        return new Answer<>(
                new ArticlePage(items, PageLinks.of(address, null), null),
                freshness,
                ArticleTags.of(Set.of("articles", "article:" + of.id()), items));
    }
}
