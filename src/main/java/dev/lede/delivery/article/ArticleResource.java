package dev.lede.delivery.article;

import dev.lede.http.caching.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published articles: lists, one whole, its sections, its summaries. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Articles")
public class ArticleResource {
    private static final String SLUG =
            "The slug of the article, or its id. An earlier slug is redirected to the present one.";

    private final ArticleListing listing;
    private final ArticleReading reading;

    ArticleResource(ArticleListing listing, ArticleReading reading) {
        this.listing = listing;
        this.reading = reading;
    }

    /** A list. */
    @GET
    @Operation(operationId = "listArticles", summary = "Published articles, newest first")
    @APIResponseSchema(ArticlePage.class)
    public Answer<ArticlePage> list(@BeanParam @Valid ArticleListParameters asked, @Context UriInfo address) {
        return listing.page(asked, address);
    }

    /** One, whole. */
    @GET
    @Path("/{article}")
    @Operation(operationId = "getArticle", summary = "One article, whole")
    @APIResponseSchema(ArticleView.class)
    public Answer<ArticleView> article(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @QueryParam("include")
                    @Parameter(description = "Adds `related`; the rest is there already.", example = "related")
                    @Nullable
                    String include,
            @QueryParam("fields")
                    @Parameter(
                            description = "Only these members, and `id`; comma separated.",
                            example = "headline,sections")
                    @Nullable
                    String fields,
            @Context UriInfo address) {
        return reading.whole(article, ArticleShape.whole(fields, include), address);
    }

    /** One, as schema.org describes it. */
    @GET
    @Path("/{article}")
    @Produces("application/ld+json;qs=0.5")
    @Operation(operationId = "getNewsArticle", summary = "One article, as a schema.org NewsArticle")
    @APIResponseSchema(NewsArticle.class)
    public Answer<NewsArticle> newsArticle(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @Context UriInfo address) {
        return reading.newsArticle(article, address);
    }

    /** The same where a client cannot say what it takes. */
    @GET
    @Path("/{article}.jsonld")
    @Produces("application/ld+json")
    @Operation(operationId = "getNewsArticleFile", summary = "One article, as a schema.org NewsArticle, by its ending")
    @APIResponseSchema(NewsArticle.class)
    public Answer<NewsArticle> newsArticleFile(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @Context UriInfo address) {
        return reading.newsArticle(article, address);
    }

    /** Its body. */
    @GET
    @Path("/{article}/sections")
    @Operation(operationId = "listSections", summary = "The body of an article, section by section")
    @APIResponse(responseCode = "403", ref = "restricted")
    @APIResponseSchema(SectionList.class)
    public Answer<SectionList> sections(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @Context UriInfo address) {
        return reading.sections(article, address);
    }

    /** One section of it. */
    @GET
    @Path("/{article}/sections/{anchor}")
    @Operation(operationId = "getSection", summary = "One section of an article")
    @APIResponse(responseCode = "403", ref = "restricted")
    @APIResponseSchema(SectionView.class)
    public Answer<SectionView> section(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @PathParam("anchor") @Parameter(example = "what-the-licences-cover") String anchor,
            @Context UriInfo address) {
        return reading.section(article, anchor, address);
    }

    /** Its summaries. */
    @GET
    @Path("/{article}/summaries")
    @Operation(operationId = "listSummaries", summary = "The summaries of an article, each with who wrote it")
    @APIResponseSchema(SummaryList.class)
    public Answer<SummaryList> summaries(
            @PathParam("article") @Parameter(description = SLUG, example = "rare-earth-magnets-run-short")
                    String article,
            @QueryParam("kind") @Nullable SummaryKind kind,
            @QueryParam("language") @Parameter(example = "en") @Nullable String language,
            @Context UriInfo address) {
        return reading.summaries(article, kind, language, address);
    }
}
