package dev.lede.delivery.related;

import dev.lede.delivery.corpus.Chains;
import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.HeadlinePairs;
import dev.lede.delivery.corpus.HeadlinePairs.Pair;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Whether what the one story has in its headline is told in the other's text: the share of the pairs of words of a headline
 * that are found there, by their rarity among headlines, so that the name of a series counts little. Looked at both ways.
 */
final class PairScoring {

    /** Keeps a headline of one common pair from having all of its share by that. */
    private static final double DAMPING = 8;

    private final Snapshot index;
    private final Language language;
    private final Set<String> told = new HashSet<>();
    private final Map<Pair, Double> headline = new HashMap<>();
    private final double whole;
    private final Map<String, Double> rarities = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();
    private final int size;

    PairScoring(Snapshot index, CorpusArticle article) throws IOException {
        this.index = index;
        this.language = Language.of(article.language());
        this.size = index.size();
        HeadlinePairs.of(language, article.summary()).forEach(pair -> told.add(pair.term()));
        HeadlinePairs.of(language, article.body()).forEach(pair -> told.add(pair.term()));
        double sum = 0;
        for (Pair pair : HeadlinePairs.of(language, article.headline())) {
            double rarity = rarity(pair.term());
            headline.put(pair, rarity);
            sum += rarity;
        }
        this.whole = sum;
    }

    /** Both shares together, from 0 to below 2. */
    double of(Candidate story) throws IOException {
        return ofItsHeadlineHere(story) + ofThisHeadlineThere(story);
    }

    private double ofItsHeadlineHere(Candidate story) throws IOException {
        SortedSetDocValues pairs = story.segment.reader().getSortedSetDocValues(Fields.PAIR);
        if (pairs == null || !pairs.advanceExact(story.document)) {
            return 0;
        }
        double found = 0;
        double all = 0;
        for (int i = 0; i < pairs.docValueCount(); i++) {
            String pair = pairs.lookupOrd(pairs.nextOrd()).utf8ToString();
            double rarity = rarity(pair);
            all += rarity;
            found += told.contains(pair) ? rarity : 0;
        }
        return found / (all + DAMPING);
    }

    private double ofThisHeadlineThere(Candidate story) throws IOException {
        double found = 0;
        // in the order of the terms, so that the sum is the same everywhere
        for (Pair pair : headline.keySet().stream()
                .sorted(java.util.Comparator.comparing(Pair::term))
                .toList()) {
            if (has(story, Fields.body(language), pair) || has(story, Fields.summary(language), pair)) {
                found += headline.getOrDefault(pair, 0.0);
            }
        }
        return found / (whole + DAMPING);
    }

    private boolean has(Candidate story, String field, Pair pair) throws IOException {
        Segment segment = story.segment;
        PostingsEnum first = at(segment, field, stem(pair.first()), story.document);
        PostingsEnum second = first == null ? null : at(segment, field, stem(pair.second()), story.document);
        if (first == null || second == null) {
            return false;
        }
        int left = first.freq();
        int right = second.freq();
        int place = first.nextPosition();
        int other = second.nextPosition();
        while (true) {
            int wanted = place + pair.distance();
            if (other == wanted) {
                return true;
            }
            if (other < wanted) {
                if (--right == 0) {
                    return false;
                }
                other = second.nextPosition();
            } else {
                if (--left == 0) {
                    return false;
                }
                place = first.nextPosition();
            }
        }
    }

    private static @Nullable PostingsEnum at(Segment segment, String field, String term, int document)
            throws IOException {
        TermsEnum found = segment.find(field, new BytesRef(term));
        if (found == null) {
            return null;
        }
        PostingsEnum postings = found.postings(null, PostingsEnum.POSITIONS);
        return postings.advance(document) == document ? postings : null;
    }

    /** The term that the searched fields have for a word; of what the chain takes apart, the first. */
    private String stem(String word) {
        return stems.computeIfAbsent(word, one -> {
            try (TokenStream terms = Chains.search(language).tokenStream("stem", one)) {
                CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
                terms.reset();
                String stem = terms.incrementToken() ? term.toString() : one;
                terms.end();
                return stem;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private double rarity(String pair) throws IOException {
        Double known = rarities.get(pair);
        if (known != null) {
            return known;
        }
        int having = Math.max(1, index.frequency(new Term(Fields.PAIR, pair)));
        double rarity = Math.log(1 + (Math.max(0, size - having) + 0.5) / (having + 0.5));
        rarities.put(pair, rarity);
        return rarity;
    }

    /** Adds it to the stories that are best so far. */
    void addTo(List<Candidate> best) throws IOException {
        for (Candidate story : best) {
            story.pairs = of(story);
        }
    }
}
