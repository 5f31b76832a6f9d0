package dev.lede.delivery.related;

import dev.lede.delivery.corpus.Snapshot.Segment;
import java.util.Comparator;
import java.util.UUID;

/** A story that may be related, as far as it is scored. */
final class Candidate {

    /** Best first; equal scores by time and id, so that the order is the same on every node. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble((Candidate one) -> one.score)
            .thenComparingLong(Candidate::published)
            .thenComparing(Candidate::id)
            .reversed();

    final Segment segment;
    final int document;
    float text;
    double topics;
    double pairs;
    double score;

    Candidate(Segment segment, int document, float text, double topics, double score) {
        this.segment = segment;
        this.document = document;
        this.text = text;
        this.topics = topics;
        this.score = score;
    }

    long published() {
        return segment.columns().published(document);
    }

    UUID id() {
        return segment.columns().id(document);
    }
}
