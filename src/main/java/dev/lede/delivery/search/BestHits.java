package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Columns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The best of what is found after a position, one more than is asked for. */
final class BestHits {

    private static final double MICROS_OF_A_DAY = 86_400e6;
    private static final double THIS_FORTNIGHT = 0.25;
    private static final double THIS_YEAR = 0.15;
    /** What a score of a text is multiplied by at most. */
    private static final double NEWEST = 1 + THIS_FORTNIGHT + THIS_YEAR;

    private final @Nullable Position after;
    private final long day;
    private final String weights;
    private final int limit;
    private final PriorityQueue<Position> best = new PriorityQueue<>(Collections.reverseOrder());
    private @Nullable Position worst;

    /**
     * None yet.
     *
     * @param day the day from which the age of articles is counted
     * @param weights what the words weigh, for the cursor
     */
    BestHits(@Nullable Position after, long day, String weights, int limit) {
        this.after = after;
        this.day = day;
        this.weights = weights;
        this.limit = limit;
    }

    /** Takes account of a document whose text has a score. */
    void add(Columns columns, int document, float text) {
        Position last = worst;
        if (last != null && (float) (text * NEWEST) < last.score()) {
            return;
        }
        long published = columns.published(document);
        float score = score(text, published);
        if (last != null && isBehind(score, published, last)) {
            return;
        }
        Position here = new Position(score, published, columns.id(document), day, weights);
        if (after == null || here.compareTo(after) > 0) {
            best.add(here);
            if (best.size() > limit + 1) {
                best.poll();
            }
            worst = best.size() > limit ? best.peek() : null;
        }
    }

    /** In their order. */
    List<Position> page() {
        List<Position> page = new ArrayList<>(best);
        page.sort(null);
        return page;
    }

    private static boolean isBehind(float score, long published, Position last) {
        return score < last.score() || (score == last.score() && published < last.published());
    }

    /** What is of this week counts up to 40 % more than what is years old. */
    private float score(float text, long published) {
        if (text == 0) {
            return 0;
        }
        double age = Math.max(0, day - published / MICROS_OF_A_DAY);
        return (float) (text * (1 + THIS_FORTNIGHT * Math.exp(-age / 14) + THIS_YEAR * Math.exp(-age / 365)));
    }
}
