package dev.lede.delivery.article;

import dev.lede.http.paging.TimePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list query in HQL, made so that each of its forms is read from one index in the order of the list: without topics
 * from the articles, with topics from {@link ArticleTopic}, which repeats the columns that are filtered by. One of several
 * topics is the union of the first rows of each. Values are bound, never written into the text; but the number of rows is,
 * because without it PostgreSQL would make the plan anew each time, which takes longer than to carry it out.
 */
final class ArticleListStatement {
    private final ArticleListQuery query;
    private final Map<String, Object> values = new HashMap<>();

    ArticleListStatement(ArticleListQuery query) {
        this.query = query;
    }

    Map<String, Object> values() {
        return values;
    }

    /** The rows after a position, at most so many, with these columns of the article {@code a}; see {@link #isWithState}. */
    String page(String columns, @Nullable TimePosition after, int rows) {
        if (after != null) {
            values.put("at", after.at());
            values.put("id", after.id());
        }
        if (isWithState()) {
            return "select " + PublishedState.SELECTED + ", " + columns
                    + " from PublishedArticle a cross join PublishedState s" + where("a", null, after)
                    + query.order().orderBy("a") + limit(rows);
        }
        String select = "select " + columns + " from ";
        String source;
        Set<UUID> topics = query.topics().get(0);
        if (topics.size() == 1) {
            source = "ArticleTopic t join PublishedArticle a on a.id = t.id" + where("t", is("t", topics), after);
        } else {
            source = "(" + firstOfEach(topics, after, rows) + ") t join PublishedArticle a on a.id = t.id";
        }
        return select + source + query.order().orderBy("t") + limit(rows);
    }

    /**
     * Whether rows begin with the columns of the state that they were read in. Topics are looked up in a statement before, so
     * with them the state must be known before that.
     */
    boolean isWithState() {
        return query.topics().isEmpty();
    }

    /** How many rows there are on all pages. */
    String count() {
        if (query.topics().isEmpty()) {
            return "select count(*) from PublishedArticle a" + where("a", null, null);
        }
        values.put("any", query.topics().get(0));
        return "select count(distinct t.id) from ArticleTopic t" + where("t", "t.topicId in :any", null);
    }

    private String firstOfEach(Set<UUID> topics, @Nullable TimePosition after, int rows) {
        var parts = new ArrayList<String>();
        for (UUID topic : topics) {
            String t = "t" + parts.size();
            parts.add(
                    "(select " + t + ".id as id, " + t + ".publishedAt as publishedAt, " + t + ".updatedAt as updatedAt"
                            + " from ArticleTopic " + t + where(t, is(t, Set.of(topic)), after)
                            + query.order().orderBy(t) + limit(rows) + ")");
        }
        return String.join(" union ", parts);
    }

    private static String limit(int rows) {
        return " limit " + rows;
    }

    private String is(String alias, Set<UUID> topic) {
        values.put(alias, topic.iterator().next());
        return alias + ".topicId = :" + alias;
    }

    private String where(String alias, @Nullable String topic, @Nullable TimePosition after) {
        var conditions = new ArrayList<String>();
        if (topic != null) {
            conditions.add(topic);
        }
        for (int group = 1; group < query.topics().size(); group++) {
            values.put("group" + group, query.topics().get(group));
            conditions.add("exists (select 1 from ArticleTopic o where o.id = " + alias + ".id and o.topicId in :group"
                    + group + ")");
        }
        add(conditions, alias + ".genre = :genre", "genre", query.genre());
        add(conditions, alias + ".language = :language", "language", query.language());
        add(conditions, alias + ".publishedAt >= :from", "from", query.from());
        add(conditions, alias + ".publishedAt < :before", "before", query.before());
        add(conditions, alias + ".updatedAt >= :updatedSince", "updatedSince", query.updatedSince());
        add(conditions, alias + ".id in :ids", "ids", query.ids().isEmpty() ? null : query.ids());
        if (after != null) {
            conditions.add(query.order().after(alias));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void add(List<String> conditions, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
