package dev.lede.delivery.corpus;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The part of BM25 that hangs on one document alone: how often a term occurs in a text of that length. How rare the term is
 * comes with the query, counted from what is public. So no deleted document, no other segment and no other article changes
 * the score of this one.
 */
final class TextSimilarity extends Similarity {

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        float usual = usualLength(collection.field());
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                return boost * frequency / (frequency + K1 * (1 - B + B * length / usual));
            }
        };
    }

    /** About what texts of news have, in words; an average would move with each article. */
    private static float usualLength(String field) {
        return field.startsWith("headline") ? 10 : field.startsWith("summary") ? 40 : 500;
    }
}
