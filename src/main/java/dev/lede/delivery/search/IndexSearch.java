package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that a query finds, in one pass: the best of it, how much there is, and the facets. A score is made
 * of the query and the one article, so it is the same on every node and on every page.
 */
final class IndexSearch {

    private static final double MICROS_OF_A_DAY = 86_400e6;

    private final Snapshot index;
    private final TypedQuery typed;
    private final Criteria criteria;
    private final SearchOrder order;
    private final Visibility visibility;

    IndexSearch(Snapshot index, TypedQuery typed, Criteria criteria, SearchOrder order, Visibility visibility) {
        this.index = index;
        this.typed = typed;
        this.criteria = criteria;
        this.order = order;
        this.visibility = visibility;
    }

    /**
     * Finds a page.
     *
     * @param day the day from which the age of articles is counted
     * @param limit the items of the page
     */
    Found find(@Nullable Position after, long day, int limit, Set<Facet> facets) throws IOException {
        Weights weights = after == null ? new Weights() : new Weights(after.weights());
        TextQuery text = new TextQuery(index, languages(), weights, visibility);
        Query query = index.searcher().rewrite(criteria.with(text.of(typed)));
        ScoreMode mode = order == SearchOrder.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        Weight weight = index.searcher().createWeight(query, mode, 1);
        long countFrom = after == null ? day : after.day();
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
        PriorityQueue<Position> best = new PriorityQueue<>(Collections.reverseOrder());
        String carried = weights.text();
        long total = 0;
        for (Segment segment : index.segments()) {
            Scorer scorer = weight.scorer(segment.leaf());
            if (scorer == null) {
                continue;
            }
            FacetColumns columns = facets.isEmpty() ? null : new FacetColumns(segment, counts);
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if (!segment.isShown(doc)) {
                    continue;
                }
                total++;
                if (columns != null) {
                    columns.count(doc);
                }
                long published = segment.columns().published(doc);
                float score = order == SearchOrder.RELEVANCE ? score(scorer.score(), published, countFrom) : 0;
                Position worst = best.peek();
                if (best.size() > limit && worst != null && isBehind(score, published, worst)) {
                    continue;
                }
                Position here = new Position(score, published, segment.columns().id(doc), countFrom, carried);
                if (after == null || here.compareTo(after) > 0) {
                    best.add(here);
                    if (best.size() > limit + 1) {
                        best.poll();
                    }
                }
            }
        }
        List<Position> page = new ArrayList<>(best);
        page.sort(null);
        return new Found(page, total, counts, text.words(), text.beginnings(), text.unknownWords());
    }

    private List<Language> languages() {
        String language = criteria.language();
        return language == null ? index.languages() : List.of(Language.of(language));
    }

    private static boolean isBehind(float score, long published, Position worst) {
        return score < worst.score() || (score == worst.score() && published < worst.published());
    }

    /** What is of this week counts up to 40 % more than what is years old. */
    private static float score(float text, long published, long day) {
        double age = Math.max(0, day - published / MICROS_OF_A_DAY);
        return (float) (text * (1 + 0.25 * Math.exp(-age / 14) + 0.15 * Math.exp(-age / 365)));
    }

    /** The values of a segment's documents that are counted. */
    private static final class FacetColumns {
        private final Segment segment;
        private final Map<Facet, Map<String, Long>> counts;
        private final @Nullable SortedDocValues genres;
        private final @Nullable SortedSetDocValues topics;

        FacetColumns(Segment segment, Map<Facet, Map<String, Long>> counts) throws IOException {
            this.segment = segment;
            this.counts = counts;
            this.genres = segment.reader().getSortedDocValues(Fields.GENRE);
            this.topics = segment.reader().getSortedSetDocValues(Fields.TOPIC);
        }

        void count(int document) throws IOException {
            Map<String, Long> years = counts.get(Facet.YEAR);
            if (years != null) {
                long published = segment.columns().published(document);
                add(
                        years,
                        Integer.toString(
                                Fields.time(published).atOffset(ZoneOffset.UTC).getYear()));
            }
            Map<String, Long> byGenre = counts.get(Facet.GENRE);
            if (byGenre != null && genres != null && genres.advanceExact(document)) {
                add(byGenre, genres.lookupOrd(genres.ordValue()).utf8ToString());
            }
            Map<String, Long> byTopic = counts.get(Facet.TOPIC);
            if (byTopic != null && topics != null && topics.advanceExact(document)) {
                for (int i = 0; i < topics.docValueCount(); i++) {
                    UUID topic = Fields.id(topics.lookupOrd(topics.nextOrd()));
                    add(byTopic, topic.toString());
                }
            }
        }

        private static void add(Map<String, Long> values, String value) {
            values.merge(value, 1L, Long::sum);
        }
    }
}
