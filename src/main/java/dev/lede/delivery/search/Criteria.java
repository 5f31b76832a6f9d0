package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What else must hold for an article, besides the words.
 *
 * @param topics groups of ids: an article is about one of each group
 * @param from published then or later
 * @param before published before it
 * @param ids one of these, where not empty
 */
record Criteria(
        List<Set<UUID>> topics,
        @Nullable String genre,
        @Nullable String language,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Instant updatedSince,
        Set<UUID> ids) {

    /** Articles for which all of it holds; null where nothing need hold. */
    @Nullable
    Query filter() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<UUID> group : topics) {
            all.add(in(Fields.TOPIC, group), Occur.FILTER);
        }
        if (genre != null) {
            all.add(new TermQuery(new Term(Fields.GENRE, genre)), Occur.FILTER);
        }
        if (language != null) {
            all.add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.FILTER);
        }
        if (from != null || before != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            Fields.PUBLISHED,
                            from == null ? Long.MIN_VALUE : Fields.micros(from),
                            before == null ? Long.MAX_VALUE : Fields.micros(before) - 1),
                    Occur.FILTER);
        }
        if (updatedSince != null) {
            all.add(LongPoint.newRangeQuery(Fields.UPDATED, Fields.micros(updatedSince), Long.MAX_VALUE), Occur.FILTER);
        }
        if (!ids.isEmpty()) {
            all.add(in(Fields.ID, ids), Occur.FILTER);
        }
        BooleanQuery filter = all.build();
        return filter.clauses().isEmpty() ? null : filter;
    }

    private static Query in(String field, Collection<UUID> ids) {
        return new TermInSetQuery(field, ids.stream().map(Fields::bytes).toList());
    }
}
