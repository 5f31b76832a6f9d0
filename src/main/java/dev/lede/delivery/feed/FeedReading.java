package dev.lede.delivery.feed;

import dev.lede.delivery.article.ArticleReading;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.delivery.article.SiteConfig;
import dev.lede.delivery.lead.FrontPage;
import dev.lede.delivery.lead.FrontRepository;
import dev.lede.delivery.topic.TopicRepository;
import dev.lede.delivery.topic.TopicView;
import dev.lede.edition.PublicState;
import dev.lede.http.caching.Answer;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.PermanentRedirect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the stories of each feed. */
@ApplicationScoped
class FeedReading {
    private static final String HOME = "home";

    private final PagedFeed paged;
    private final ArticleReading articles;
    private final RelatedFeed related;
    private final FrontPage page;
    private final FrontRepository fronts;
    private final TopicRepository topics;
    private final PublicState state;
    private final FeedEntries entries;
    private final SiteConfig site;

    FeedReading(
            PagedFeed paged,
            ArticleReading articles,
            RelatedFeed related,
            FrontPage page,
            FrontRepository fronts,
            TopicRepository topics,
            PublicState state,
            FeedEntries entries,
            SiteConfig site) {
        this.paged = paged;
        this.articles = articles;
        this.related = related;
        this.page = page;
        this.fronts = fronts;
        this.topics = topics;
        this.state = state;
        this.entries = entries;
        this.site = site;
    }

    Answer<Feed> latest(PagedFeedParameters asked, UriInfo uri) {
        return paged.page(site.title(), site.api("/v1/feeds/latest"), null, List.of(), asked, uri);
    }

    /**
     * The stories about a topic.
     *
     * @throws PermanentRedirect if the slug is an earlier one
     * @throws NotFoundProblem if there is no such topic
     */
    Answer<Feed> topic(String slug, PagedFeedParameters asked, UriInfo uri) {
        TopicView topic = topics.bySlug(slug).orElseThrow(() -> topics.movedTo(slug)
                .<RuntimeException>map(now -> new PermanentRedirect(moved(uri, now)))
                .orElseGet(NotFoundProblem::new));
        List<String> slugs = new ArrayList<>(topics.earlierSlugs(slug));
        slugs.add(slug);
        return paged.page(titled(topic.name()), site.api("/v1/feeds/topics/" + slug), slug, slugs, asked, uri);
    }

    /**
     * The lead stories of a front.
     *
     * @throws NotFoundProblem if there is no such front
     */
    Answer<Feed> leadStories(String name, FeedParameters asked, UriInfo uri) {
        var freshness = state.read().freshness();
        var front = fronts.fronts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundProblem::new);
        List<ArticleView> stories = page.leads(name, asked.limit(), FeedEntries.shape(asked.content()));
        String path = "/v1/feeds/lead-stories" + (name.equals(HOME) ? "" : "?front=" + name);
        return new Answer<>(
                feed(titled(front.title()), path, stories, uri),
                freshness,
                ArticleTags.of(Set.of("front:" + name, "fronts", "articles"), stories));
    }

    /**
     * The stories that belong beside an article.
     *
     * @throws PermanentRedirect if the slug is an earlier one
     */
    Answer<Feed> related(String name, FeedParameters asked, UriInfo uri) {
        var freshness = state.read().freshness();
        ArticleView article = articles.find(name, ArticleShape.teaser("headline", null), uri);
        List<ArticleView> stories = related.of(article, asked.limit(), FeedEntries.shape(asked.content()), false);
        return new Answer<>(
                feed(titled(article.headline()), "/v1/feeds/articles/" + article.slug() + "/related", stories, uri),
                freshness,
                ArticleTags.of(Set.of("articles", "article:" + article.id()), stories));
    }

    private Feed feed(String title, String path, List<ArticleView> stories, UriInfo uri) {
        var address = new FeedAddress(uri, site);
        var links = new Feed.FeedLinks(site.api(path), address.self(), address.first(), null, false, null);
        return new Feed(title, links, stories.stream().map(entries::of).toList(), List.of());
    }

    private String titled(String what) {
        return what + " – " + site.title();
    }

    /** The same address, with the topic's present slug instead of the earlier one. */
    private static String moved(UriInfo asked, String slug) {
        var uri = asked.getRequestUri();
        int dot = uri.getRawPath().lastIndexOf('.');
        String path = "/v1/feeds/topics/" + URLEncoder.encode(slug, StandardCharsets.UTF_8)
                + (dot < 0 ? "" : uri.getRawPath().substring(dot));
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
