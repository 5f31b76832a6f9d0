package dev.lede.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * How good rankings are, on average over the queries.
 *
 * @param queries how many there were
 * @param ndcg normalised discounted cumulative gain of the first ten
 * @param recall the share of the relevant ones that are among the first ten
 * @param mrr the mean of one divided by the place of the first relevant one
 */
public record Scores(int queries, double ndcg, double recall, double mrr) {

    private static final int FIRST = 10;

    /** That of one ranking. */
    static Scores of(List<String> ranked, Judgement judgement) {
        double gain = 0;
        double first = 0;
        int found = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (judgement.relevant().contains(ranked.get(i))) {
                first = first == 0 ? 1.0 / (i + 1) : first;
                if (i < FIRST) {
                    gain += discount(i);
                    found++;
                }
            }
        }
        double best = 0;
        for (int i = 0; i < Math.min(FIRST, judgement.relevant().size()); i++) {
            best += discount(i);
        }
        return new Scores(1, gain / best, found / (double) judgement.relevant().size(), first);
    }

    /** The mean of several. */
    static Scores mean(List<Scores> all) {
        return new Scores(
                all.size(),
                all.stream().mapToDouble(Scores::ndcg).average().orElse(0),
                all.stream().mapToDouble(Scores::recall).average().orElse(0),
                all.stream().mapToDouble(Scores::mrr).average().orElse(0));
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d queries  nDCG@10 %.3f  recall@10 %.3f  MRR %.3f", queries, ndcg, recall, mrr);
    }
}
