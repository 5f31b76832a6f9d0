package dev.lede.delivery.article;

import dev.lede.delivery.article.ArticleRepository.Found;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.problem.GoneProblem;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.PermanentRedirect;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the one article of an address: at its slug, by its id, moved to another slug, withdrawn, or not there. */
@ApplicationScoped
public class ArticleReading {
    private static final int RELATED = 10;

    private final ArticleRepository articles;
    private final RelatedFeed related;
    private final SiteConfig site;

    ArticleReading(ArticleRepository articles, RelatedFeed related, SiteConfig site) {
        this.articles = articles;
        this.related = related;
        this.site = site;
    }

    /**
     * The article that a slug or id names.
     *
     * @throws PermanentRedirect if the slug is an earlier one
     * @throws GoneProblem if it was withdrawn
     * @throws NotFoundProblem if it is not public, or never was there
     */
    public ArticleView find(String name, ArticleShape shape, UriInfo address) {
        return read(name, shape, address).article();
    }

    private Found read(String name, ArticleShape shape, UriInfo address) {
        @Nullable UUID id = ArticleId.parse(name);
        Found found = publicOne(name, id, shape);
        if (id == null && !found.article().slug().equals(name)) {
            throw new PermanentRedirect(moved(address, found.article().slug()));
        }
        return found;
    }

    /** Asks again for what became public between two looks: only one statement can tell that something is not there. */
    private Found publicOne(String name, @Nullable UUID id, ArticleShape shape) {
        while (true) {
            Optional<Found> found = id == null
                    ? articles.bySlug(name, shape).or(() -> articles.byAnySlug(name, shape))
                    : articles.byId(id, shape);
            if (found.isPresent()) {
                return found.get();
            }
            Absence absence = articles.absence(name, id);
            if (absence.isWithdrawn()) {
                throw new GoneProblem(Objects.requireNonNullElse(absence.reason(), "The article has been withdrawn."));
            }
            if (!absence.isOver()) {
                throw new NotFoundProblem();
            }
        }
    }

    Answer<ArticleView> whole(String name, ArticleShape shape, UriInfo address) {
        Found found = read(name, shape, address);
        ArticleView article = found.article();
        if (shape.related()) {
            article = related.addTo(List.of(article), RELATED).get(0);
        }
        return new Answer<>(article, found.state().freshness(), ArticleTags.of(article));
    }

    Answer<NewsArticle> newsArticle(String name, UriInfo address) {
        Found found = read(name, ArticleShape.whole(null, null), address);
        ArticleView article = found.article();
        return new Answer<>(NewsArticle.of(article, site), found.state().freshness(), ArticleTags.of(article));
    }

    Answer<SectionList> sections(String name, UriInfo address) {
        Found found = read(name, only("sections"), address);
        ArticleView article = found.article();
        return new Answer<>(
                new SectionList(body(article), PageLinks.of(address, null)),
                found.state().freshness(),
                ArticleTags.of(article));
    }

    Answer<SectionView> section(String name, String anchor, UriInfo address) {
        Found found = read(name, only("sections"), address);
        ArticleView article = found.article();
        SectionView section = body(article).stream()
                .filter(one -> one.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(NotFoundProblem::new);
        return new Answer<>(section, found.state().freshness(), ArticleTags.of(article));
    }

    Answer<SummaryList> summaries(String name, @Nullable SummaryKind kind, @Nullable String language, UriInfo address) {
        Found found = read(name, only("summaries"), address);
        ArticleView article = found.article();
        List<SummaryView> summaries = Objects.requireNonNullElse(article.summaries(), List.of());
        var asked = summaries.stream()
                .filter(summary -> kind == null || summary.kind().equals(kind.wireName()))
                .filter(summary -> language == null || summary.language().equals(language))
                .toList();
        return new Answer<>(
                new SummaryList(asked, PageLinks.of(address, null)),
                found.state().freshness(),
                ArticleTags.of(article));
    }

    /** The sections; whether there is one of a name is no business of those who may not see it. */
    private static List<SectionView> body(ArticleView article) {
        if (article.isRestricted()) {
            throw new ProblemException(
                    ProblemType.RESTRICTED,
                    "The body of this story is for partners. Its headline and abstract are open to everybody.");
        }
        return Objects.requireNonNullElse(article.sections(), List.of());
    }

    /** A part of an article is read with it, in its one statement: it cannot go while it is read, or be another revision's. */
    private static ArticleShape only(String member) {
        return ArticleShape.teaser(member, null);
    }

    /** The same address, with the present slug instead of the earlier one. */
    private static String moved(UriInfo address, String slug) {
        var uri = address.getRequestUri();
        String[] parts = uri.getRawPath().split("/", -1);
        int name = List.of(parts).indexOf("articles") + 1;
        int ending = parts[name].indexOf('.');
        parts[name] =
                URLEncoder.encode(slug, StandardCharsets.UTF_8) + (ending < 0 ? "" : parts[name].substring(ending));
        String path = String.join("/", parts);
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
