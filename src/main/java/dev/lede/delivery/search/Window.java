package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.delivery.search.Scan.Places;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Goes through a segment some documents at a time, and through those word by word and field by field. To go from document to
 * document instead, and there to ask each field, finds the same and costs several times as much where words are common. For
 * one thread.
 */
final class Window {

    /** Few enough for their scores to stay in the processor's nearest cache. */
    static final int SIZE = 2_048;

    private static final float IN_ANOTHER_FIELD_TOO = 0.3f;

    private final float[] best = new float[SIZE];
    private final double[] others = new double[SIZE];
    private final double[] sums = new double[SIZE];
    private final double[] totals = new double[SIZE];
    private final FixedBitSet ofOne = new FixedBitSet(SIZE);
    private FixedBitSet ofAny = new FixedBitSet(SIZE);
    private FixedBitSet left = new FixedBitSet(SIZE);

    /** What is told of a document. */
    interface Hits {
        void hit(int document, float score) throws IOException;
    }

    /**
     * Tells the public documents that have all that is wanted and nothing of what is not, in order.
     *
     * @param wanted what fewest have first
     */
    void search(Segment segment, List<Places> wanted, List<Occurrences> unwanted, Hits hits) throws IOException {
        Places rarest = wanted.get(0);
        for (int base = first(rarest, 0); base != DocIdSetIterator.NO_MORE_DOCS; base = first(rarest, base + SIZE)) {
            for (int i = 0; i < wanted.size(); i++) {
                gather(wanted.get(i), base, i == 0);
            }
            for (Occurrences one : unwanted) {
                takeOut(one, base);
            }
            for (int place = next(left, 0); place < SIZE; place = next(left, place + 1)) {
                if (segment.isShown(base + place)) {
                    hits.hit(base + place, (float) totals[place]);
                }
            }
        }
    }

    private static int first(Places places, int document) throws IOException {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (List<Occurrences> one : places.alternatives()) {
            for (Occurrences inField : one) {
                first = Math.min(first, inField.from(document));
            }
        }
        return first;
    }

    /**
     * Leaves those documents that have something, and adds what it scores. All scores are floats and are added as doubles,
     * which is exact, so that it does not matter what is rarest in which segment.
     */
    private void gather(Places places, int base, boolean isFirst) throws IOException {
        ofAny.clear();
        for (List<Occurrences> inFields : places.alternatives()) {
            ofOne.clear();
            for (Occurrences inField : inFields) {
                if (isFirst) {
                    markAll(inField, base, places.scored());
                } else {
                    markLeft(inField, base, places.scored());
                }
            }
            for (int place = next(ofOne, 0); place < SIZE; place = next(ofOne, place + 1)) {
                float score = (float) (best[place] + others[place] * IN_ANOTHER_FIELD_TOO);
                sums[place] = ofAny.getAndSet(place) ? sums[place] + score : score;
            }
        }
        for (int place = next(ofAny, 0); place < SIZE; place = next(ofAny, place + 1)) {
            float score = (float) sums[place];
            totals[place] = isFirst ? score : totals[place] + score;
        }
        FixedBitSet before = left;
        left = ofAny;
        ofAny = before;
    }

    private void markAll(Occurrences inField, int base, boolean scored) throws IOException {
        for (int document = inField.from(base); document < base + SIZE; document = inField.next()) {
            if (inField.fits()) {
                mark(document - base, scored ? inField.score() : 0);
            }
        }
    }

    private void markLeft(Occurrences inField, int base, boolean scored) throws IOException {
        for (int place = next(left, 0); place < SIZE; place = next(left, place)) {
            int document = inField.from(base + place);
            if (document == base + place) {
                if (inField.fits()) {
                    mark(place, scored ? inField.score() : 0);
                }
                place++;
            } else {
                place = Math.min(SIZE, document - base);
            }
        }
    }

    private void takeOut(Occurrences inField, int base) throws IOException {
        for (int place = next(left, 0); place < SIZE; place = next(left, place)) {
            int document = inField.from(base + place);
            if (document == base + place) {
                if (inField.fits()) {
                    left.clear(place);
                }
                place++;
            } else {
                place = Math.min(SIZE, document - base);
            }
        }
    }

    private void mark(int place, float score) {
        if (!ofOne.getAndSet(place)) {
            best[place] = score;
            others[place] = 0;
        } else if (score >= best[place]) {
            others[place] += best[place];
            best[place] = score;
        } else {
            others[place] += score;
        }
    }

    /** The next one that is marked, or more than there are. */
    private static int next(FixedBitSet marked, int place) {
        return place >= SIZE ? SIZE : marked.nextSetBit(place);
    }
}
