package dev.lede.delivery.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that a query may fit, in order. Whether it does, and what it scores, is found out for those only
 * that are asked about: a phrase is not looked for in a text that is out of the question for another reason.
 */
final class Occurrences {

    private final Scorer scorer;
    private final DocIdSetIterator documents;
    private final @Nullable TwoPhaseIterator check;

    private Occurrences(Scorer scorer) {
        this.scorer = scorer;
        this.check = scorer.twoPhaseIterator();
        this.documents = check == null ? scorer.iterator() : check.approximation();
    }

    /** Null if there are none. */
    static @Nullable Occurrences of(Weight weight, LeafReaderContext segment) throws IOException {
        Scorer scorer = weight.scorer(segment);
        return scorer == null ? null : new Occurrences(scorer);
    }

    /** About how many there are. */
    long cost() {
        return documents.cost();
    }

    /** Goes on to a document, or to the first behind it; stays where it is already there. */
    int from(int document) throws IOException {
        int here = documents.docID();
        return here < document ? documents.advance(document) : here;
    }

    int next() throws IOException {
        return documents.nextDoc();
    }

    /** Whether the query fits the document that it is at; to be asked once. */
    boolean fits() throws IOException {
        return check == null || check.matches();
    }

    /** Of the document that it is at, which the query fits. */
    float score() throws IOException {
        return scorer.score();
    }
}
