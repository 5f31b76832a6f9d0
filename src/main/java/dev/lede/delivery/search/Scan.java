package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.delivery.search.Sought.InFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A question in one language, ready to be asked of each segment. */
final class Scan {

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Weight> unwanted = new ArrayList<>();

    /**
     * Prepares a question.
     *
     * @param filter what else must hold
     * @param scored whether scores are wanted; without, all are 0
     */
    Scan(IndexSearcher searcher, Sought sought, @Nullable Query filter, boolean scored) throws IOException {
        ScoreMode mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        for (List<InFields> alternatives : sought.wanted()) {
            List<List<Weight>> weights = new ArrayList<>();
            for (InFields one : alternatives) {
                weights.add(weights(searcher, one.queries(), mode));
            }
            wishes.add(new Wish(weights, scored));
        }
        if (filter != null) {
            wishes.add(new Wish(List.of(weights(searcher, List.of(filter), ScoreMode.COMPLETE_NO_SCORES)), false));
        }
        for (InFields one : sought.unwanted()) {
            unwanted.addAll(weights(searcher, one.queries(), ScoreMode.COMPLETE_NO_SCORES));
        }
    }

    /** What must hold, in one of its alternatives. */
    private record Wish(List<List<Weight>> alternatives, boolean scored) {

        /** Where; null if nowhere. */
        @Nullable
        Places in(LeafReaderContext segment) throws IOException {
            List<List<Occurrences>> places = new ArrayList<>();
            for (List<Weight> one : alternatives) {
                List<Occurrences> inFields = occurrences(one, segment);
                if (!inFields.isEmpty()) {
                    places.add(inFields);
                }
            }
            return places.isEmpty() ? null : new Places(places, scored);
        }
    }

    /**
     * Where something is that must be there.
     *
     * @param alternatives of each, where it is in each field
     */
    record Places(List<List<Occurrences>> alternatives, boolean scored) {

        long cost() {
            return alternatives.stream()
                    .flatMap(List::stream)
                    .mapToLong(Occurrences::cost)
                    .sum();
        }
    }

    /** Tells all documents of a segment that are public and that the question finds. */
    void in(Segment segment, Window window, Window.Hits hits) throws IOException {
        List<Places> wanted = new ArrayList<>();
        for (Wish wish : wishes) {
            Places places = wish.in(segment.leaf());
            if (places == null) {
                return;
            }
            wanted.add(places);
        }
        wanted.sort(Comparator.comparingLong(Places::cost));
        window.search(segment, wanted, occurrences(unwanted, segment.leaf()), hits);
    }

    private static List<Weight> weights(IndexSearcher searcher, List<Query> queries, ScoreMode mode)
            throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), mode, 1));
        }
        return weights;
    }

    private static List<Occurrences> occurrences(List<Weight> weights, LeafReaderContext segment) throws IOException {
        List<Occurrences> all = new ArrayList<>();
        for (Weight weight : weights) {
            Occurrences some = Occurrences.of(weight, segment);
            if (some != null) {
                all.add(some);
            }
        }
        return all;
    }
}
