package dev.lede.delivery.lead;

import dev.lede.delivery.article.ArticlePage;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.edition.PublicState;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.problem.NotFoundProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Front pages. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Lead stories")
public class LeadStoryResource {
    private final FrontRepository fronts;
    private final FrontPage page;
    private final RelatedFeed related;
    private final PublicState state;

    LeadStoryResource(FrontRepository fronts, FrontPage page, RelatedFeed related, PublicState state) {
        this.fronts = fronts;
        this.page = page;
        this.related = related;
        this.state = state;
    }

    /** The lead stories of a front. */
    @GET
    @Path("/lead-stories")
    @Operation(operationId = "listLeadStories", summary = "The lead stories of a front, each with its related stories")
    @APIResponseSchema(ArticlePage.class)
    public Answer<ArticlePage> leadStories(@BeanParam @Valid LeadStoryParameters asked, @Context UriInfo address) {
        ArticleShape shape = asked.shape();
        var freshness = state.read().freshness();
        if (!fronts.exists(asked.front())) {
            throw new NotFoundProblem();
        }
        List<ArticleView> leads = page.leads(asked.front(), asked.limit(), shape);
        if (shape.related()) {
            leads = related.addTo(leads, asked.relatedStories());
        }
        return new Answer<>(
                new ArticlePage(leads, PageLinks.of(address, null), null),
                freshness,
                ArticleTags.of(Set.of("front:" + asked.front(), "articles"), leads));
    }

    /** The fronts. */
    @GET
    @Path("/fronts")
    @Operation(operationId = "listFronts", summary = "The front pages")
    @APIResponseSchema(FrontList.class)
    public Answer<FrontList> fronts(@Context UriInfo address) {
        var freshness = state.read().freshness();
        return new Answer<>(new FrontList(fronts.fronts(), PageLinks.of(address, null)), freshness, Set.of("fronts"));
    }
}
