package dev.lede.delivery.article;

import dev.lede.delivery.topic.TopicFilter;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.paging.TimePosition;
import dev.lede.http.parameter.Moment;
import dev.lede.http.problem.InvalidParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a page of articles from what was asked: its topics, its place in the order, its related stories. */
@ApplicationScoped
public class ArticleListing {
    private static final int MOST_TOPICS = 20;
    private static final int MOST_IDS = 100;

    private final ArticleRepository articles;
    private final TopicFilter topics;
    private final RelatedFeed related;
    private final PublicState state;

    ArticleListing(ArticleRepository articles, TopicFilter topics, RelatedFeed related, PublicState state) {
        this.articles = articles;
        this.topics = topics;
        this.related = related;
        this.state = state;
    }

    /** The page that the parameters name. */
    public Answer<ArticlePage> page(ArticleListParameters asked, UriInfo address) {
        ArticleShape shape = ArticleShape.teaser(asked.fields(), asked.include());
        List<Set<String>> slugs = slugGroups(asked.topic());
        Set<UUID> ids = ids(asked.ids());
        String binding = binding(asked, slugs, ids);
        @Nullable TimePosition after = asked.cursor() == null ? null : TimePosition.parse(asked.cursor(), binding);

        Page page = read(asked, slugs, ids, after, shape);
        List<ArticleView> found = page.articles();
        boolean more = found.size() > asked.limit();
        List<ArticleView> items = more ? found.subList(0, asked.limit()) : found;
        @Nullable
        String next =
                more ? position(items.get(items.size() - 1), asked.order()).toCursor(binding) : null;
        if (shape.related()) {
            items = related.addTo(items, RelatedFeed.ALONG);
        }
        return new Answer<>(
                new ArticlePage(items, PageLinks.of(address, next), asked.count() ? count(page) : null),
                page.state().freshness(),
                ArticleTags.of(tags(slugs, asked.desk(), ids), items));
    }

    /**
     * In one statement, but where there are none, or topics: these are looked up before, because PostgreSQL chooses another
     * way to the articles of a topic that it does not know.
     */
    private Page read(
            ArticleListParameters asked,
            List<Set<String>> slugs,
            Set<UUID> ids,
            @Nullable TimePosition after,
            ArticleShape shape) {
        int rows = asked.limit() + 1;
        if (asked.desk() == null && slugs.isEmpty()) {
            ArticleListQuery query = query(asked, List.of(), ids);
            ArticleRepository.Listed listed = articles.list(query, after, rows, shape);
            if (listed.state() != null) {
                return new Page(listed.articles(), listed.state(), query);
            }
        }
        // what is read after it may be newer than the answer says, and never older
        State before = state.read();
        var groups = topics.resolve(slugs, asked.desk());
        if (groups.isEmpty()) {
            return new Page(List.of(), before, null);
        }
        ArticleListQuery query = query(asked, groups.get(), ids);
        return new Page(articles.list(query, after, rows, shape).articles(), before, query);
    }

    private long count(Page page) {
        return page.query() == null ? 0 : articles.count(page.query());
    }

    private static ArticleListQuery query(ArticleListParameters asked, List<Set<UUID>> topics, Set<UUID> ids) {
        return new ArticleListQuery(
                topics,
                asked.genre(),
                asked.language(),
                bound(asked.from(), Moment::start),
                bound(asked.to(), Moment::end),
                bound(asked.updatedSince(), Moment::start),
                ids,
                asked.order());
    }

    /**
     * The rows of a page and of the one after it, the state that they were read in or after, and what was asked; null where
     * nothing can be on the list.
     */
    private record Page(
            List<ArticleView> articles,
            State state,
            @Nullable ArticleListQuery query) {}

    /** What brings an article onto the list, or takes it away: its own change, or any change about a topic, or any at all. */
    private static Set<String> tags(List<Set<String>> slugs, @Nullable String desk, Set<UUID> ids) {
        Set<String> tags = new LinkedHashSet<>();
        slugs.forEach(group -> group.forEach(slug -> tags.add("topic:" + slug)));
        if (desk != null) {
            tags.add("topic:" + desk);
        }
        ids.forEach(id -> tags.add("article:" + id));
        return tags.isEmpty() ? new LinkedHashSet<>(List.of("articles")) : tags;
    }

    private static TimePosition position(ArticleView last, ArticleOrder order) {
        return new TimePosition(order.keyOf(last), last.id());
    }

    private static @Nullable Instant bound(@Nullable Moment moment, Function<Moment, Instant> end) {
        return moment == null ? null : end.apply(moment);
    }

    /**
     * The groups of topics that a list is asked for.
     *
     * @throws InvalidParameters on {@code topic}, if one is empty or there are too many
     */
    public static List<Set<String>> slugGroups(List<String> topic) {
        List<Set<String>> groups = new ArrayList<>();
        int named = 0;
        for (String alternatives : topic) {
            Set<String> group = new TreeSet<>(List.of(alternatives.split(",", -1)));
            named += group.size();
            if (group.contains("") || named > MOST_TOPICS) {
                throw InvalidParameters.of(
                        "topic", "'topic' takes slugs, comma separated, " + MOST_TOPICS + " at most");
            }
            groups.add(group);
        }
        return groups;
    }

    /**
     * The ids that a list is asked for.
     *
     * @throws InvalidParameters on {@code ids}, if one is none or there are too many
     */
    public static Set<UUID> ids(@Nullable String ids) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String id : ids == null ? new String[0] : ids.split(",", -1)) {
            UUID read = ArticleId.parse(id);
            if (read == null || found.size() == MOST_IDS) {
                throw InvalidParameters.of(
                        "ids", "'ids' takes the ids of articles, comma separated, " + MOST_IDS + " at most");
            }
            found.add(read);
        }
        return found;
    }

    /** All that decides which articles are on the list and in what order, and nothing else. */
    private static String binding(ArticleListParameters asked, List<Set<String>> slugs, Set<UUID> ids) {
        return "/v1/articles|" + slugs + "|" + asked.desk() + "|" + asked.genre() + "|" + asked.language() + "|"
                + asked.from() + "|" + asked.to() + "|" + asked.updatedSince() + "|" + ids + "|" + asked.order();
    }
}
