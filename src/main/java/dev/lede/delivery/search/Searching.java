package dev.lede.delivery.search;

import dev.lede.delivery.article.ArticleListing;
import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.article.RelatedFeed;
import dev.lede.delivery.corpus.Corpus;
import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.CorpusSource;
import dev.lede.delivery.topic.TopicFilter;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.http.access.CurrentCaller;
import dev.lede.http.access.Entitlement;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.parameter.Moment;
import dev.lede.http.selection.Inclusion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a page of what a search finds. */
@ApplicationScoped
class Searching {
    private final Corpus corpus;
    private final CorpusSource texts;
    private final ArticleRepository articles;
    private final TopicFilter topics;
    private final TopicNames names;
    private final RelatedFeed related;
    private final PublicState state;
    private final CurrentCaller caller;

    Searching(
            Corpus corpus,
            CorpusSource texts,
            ArticleRepository articles,
            TopicFilter topics,
            TopicNames names,
            RelatedFeed related,
            PublicState state,
            CurrentCaller caller) {
        this.corpus = corpus;
        this.texts = texts;
        this.articles = articles;
        this.topics = topics;
        this.names = names;
        this.related = related;
        this.state = state;
        this.caller = caller;
    }

    /** What was found, and the same in another spelling, if that finds something where this does not. */
    private record Result(Found found, @Nullable String suggestion) {}

    Answer<SearchPage> page(SearchParameters asked, UriInfo address) {
        ArticleShape shape = ArticleShape.teaser(asked.fields(), asked.include());
        List<Set<String>> slugs = ArticleListing.slugGroups(asked.topic());
        Set<UUID> ids = ArticleListing.ids(asked.ids());
        EnumSet<Facet> facets = asked.facets() == null
                ? EnumSet.noneOf(Facet.class)
                : Inclusion.parse("facets", asked.facets(), Facet.class);
        TypedQuery typed = TypedQuery.read(asked.q());
        String binding = binding(asked, slugs, ids);
        @Nullable Position after = asked.cursor() == null ? null : Position.parse(asked.cursor(), binding);

        State now = state.read();
        Set<String> tags = new LinkedHashSet<>(List.of("search", "articles"));
        var groups = topics.resolve(slugs, asked.desk());
        Result result = groups.map(all -> search(asked, typed, criteria(asked, all, ids), now, after, facets))
                .orElseGet(
                        () -> new Result(new Found(List.of(), 0, empty(facets), Set.of(), Set.of(), List.of()), null));
        Found found = result.found();
        boolean more = found.page().size() > asked.limit();
        List<Position> page = more ? found.page().subList(0, asked.limit()) : found.page();
        @Nullable String next = more ? page.get(page.size() - 1).toCursor(binding) : null;
        List<ArticleView> items = items(page, shape, found);
        return new Answer<>(
                new SearchPage(
                        items,
                        PageLinks.of(address, next),
                        asked.count() ? found.total() : null,
                        facets.isEmpty() ? null : counts(found, now),
                        result.suggestion()),
                now.freshness(),
                ArticleTags.of(tags, items));
    }

    private Result search(
            SearchParameters asked,
            TypedQuery typed,
            Criteria criteria,
            State now,
            @Nullable Position after,
            Set<Facet> facets) {
        Visibility visibility = visibility();
        long day = Duration.ofSeconds(now.now().getEpochSecond()).toDays();
        return corpus.ask(now, index -> {
            Found found = new IndexSearch(index, typed, criteria, asked.order(), visibility)
                    .find(after, day, asked.limit(), facets);
            if (found.total() > 0) {
                return new Result(found, null);
            }
            Optional<String> better = new Spelling(index, visibility).better(asked.q(), found.unknownWords());
            if (better.isEmpty()
                    || new IndexSearch(index, TypedQuery.read(better.get()), criteria, SearchOrder.NEWEST, visibility)
                                    .find(null, day, 1, Set.of())
                                    .total()
                            == 0) {
                return new Result(found, null);
            }
            return new Result(found, better.get());
        });
    }

    private Visibility visibility() {
        Entitlement entitlement = caller.entitlement();
        Set<String> slugs = entitlement.topics();
        if (slugs == null) {
            return new Visibility(entitlement.stories(), null);
        }
        Set<UUID> about = slugs.isEmpty()
                ? Set.of()
                : topics.resolve(List.of(slugs), null)
                        .map(groups -> groups.get(0))
                        .orElse(Set.of());
        return new Visibility(entitlement.stories(), about);
    }

    private List<ArticleView> items(List<Position> page, ArticleShape shape, Found found) {
        List<UUID> ids = page.stream().map(Position::id).toList();
        Map<UUID, ArticleView> teasers = articles.byIds(ids, shape);
        List<ArticleView> items =
                ids.stream().map(teasers::get).filter(Objects::nonNull).toList();
        if (shape.related()) {
            items = related.addTo(items, RelatedFeed.ALONG);
        }
        if (!shape.selection().has("highlights")) {
            return items;
        }
        Highlighter highlighter = new Highlighter(found.words(), found.beginnings());
        Map<UUID, CorpusArticle> read =
                texts.articles(ids).stream().collect(Collectors.toMap(CorpusArticle::id, Function.identity()));
        return items.stream()
                .map(item -> {
                    CorpusArticle text = read.get(item.id());
                    // a text of another revision may have other rights
                    return text == null
                            ? item
                            : item.showing(
                                    highlighter.of(text, !item.isRestricted() && text.revision() == item.revision()));
                })
                .toList();
    }

    private Map<String, List<FacetCount>> counts(Found found, State now) {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
        found.counts().forEach((facet, values) -> {
            Map<UUID, TopicNames.Name> known = facet == Facet.TOPIC ? names.at(now) : Map.of();
            counts.put(facet.wireName(), FacetCounting.most(facet, values, known));
        });
        return counts;
    }

    private static Map<Facet, Map<String, Long>> empty(Set<Facet> facets) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        facets.forEach(facet -> counts.put(facet, Map.of()));
        return counts;
    }

    private static Criteria criteria(SearchParameters asked, List<Set<UUID>> groups, Set<UUID> ids) {
        Moment from = asked.from();
        Moment to = asked.to();
        Moment since = asked.updatedSince();
        return new Criteria(
                groups,
                asked.genre(),
                asked.language(),
                from == null ? null : from.start(),
                to == null ? null : to.end(),
                since == null ? null : since.start(),
                ids);
    }

    /** All that decides which articles are found and in what order, and nothing else. */
    private static String binding(SearchParameters asked, List<Set<String>> slugs, Set<UUID> ids) {
        return "/v1/search|" + asked.q() + "|" + slugs + "|" + asked.desk() + "|" + asked.genre() + "|"
                + asked.language() + "|" + asked.from() + "|" + asked.to() + "|" + asked.updatedSince() + "|" + ids
                + "|"
                + asked.order();
    }
}
