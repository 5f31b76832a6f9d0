package dev.lede.delivery.preview;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleView;
import dev.lede.http.problem.NotFoundProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts, for whoever holds a token. */
@Path("/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Previews")
public class PreviewResource {

    private final ArticleRepository articles;

    PreviewResource(ArticleRepository articles) {
        this.articles = articles;
    }

    /** Shows the draft; a token that is over, taken back or made up gets the answer that an address without meaning gets. */
    @GET
    @Path("/{token}")
    @Operation(operationId = "getPreview", summary = "A draft, in the shape of an article, to whoever holds the token")
    public RestResponse<ArticleView> preview(
            @PathParam("token")
                    @Parameter(
                            description = "From the `url` that `POST /editorial/v1/articles/{id}/previews` answered.",
                            example = "AZdqPHweelScBwuPPw5qEUK5a2VMKZ0PnT8Zf1tVJvY0eQ2hXH0cQm3o7rKc9sLd")
                    String token) {
        ArticleView draft = PreviewToken.parse(token)
                .flatMap(parsed -> articles.preview(parsed.id(), parsed.signature()))
                .orElseThrow(NotFoundProblem::new);
        return RestResponse.ResponseBuilder.ok(draft)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
