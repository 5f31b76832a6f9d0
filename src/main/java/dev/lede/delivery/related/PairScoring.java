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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<Pair, Double> headline = new TreeMap<>(Comparator.comparing(Pair::term));
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

    /** Gives stories the sum of both shares, from 0 to below 2. */
    void addTo(List<Candidate> stories) throws IOException {
        for (Candidate story : stories) {
            story.pairs = ofItsHeadlineHere(story);
        }
        for (Segment segment : index.segments()) {
            List<Candidate> inOrder = stories.stream()
                    .filter(story -> story.segment.equals(segment))
                    .sorted(Comparator.comparingInt(story -> story.document))
                    .toList();
            if (!inOrder.isEmpty()) {
                addThisHeadline(segment, inOrder);
            }
        }
    }

    /** In the order of the pairs, so that the sums are the same everywhere; a word is looked up once for all stories. */
    private void addThisHeadline(Segment segment, List<Candidate> inOrder) throws IOException {
        double[] found = new double[inOrder.size()];
        for (Map.Entry<Pair, Double> pair : headline.entrySet()) {
            boolean[] has = new boolean[inOrder.size()];
            for (String body : Fields.bodies(language)) {
                mark(segment, body, pair.getKey(), inOrder, has);
            }
            mark(segment, Fields.summary(language), pair.getKey(), inOrder, has);
            for (int i = 0; i < has.length; i++) {
                found[i] += has[i] ? pair.getValue() : 0;
            }
        }
        for (int i = 0; i < found.length; i++) {
            inOrder.get(i).pairs += found[i] / (whole + DAMPING);
        }
    }

    private double ofItsHeadlineHere(Candidate story) throws IOException {
        SortedSetDocValues pairs = story.segment.reader().getSortedSetDocValues(Fields.PAIR);
        if (pairs == null || !pairs.advanceExact(story.document)) {
            return 0;
        }
        List<String> those = new ArrayList<>();
        for (int i = 0; i < pairs.docValueCount(); i++) {
            those.add(pairs.lookupOrd(pairs.nextOrd()).utf8ToString());
        }
        if (those.stream().noneMatch(told::contains)) {
            // of most stories; their rarities need not be known
            return 0;
        }
        double found = 0;
        double all = 0;
        for (String pair : those) {
            double rarity = rarity(pair);
            all += rarity;
            found += told.contains(pair) ? rarity : 0;
        }
        return found / (all + DAMPING);
    }

    /** Marks the stories that have a pair in a field. */
    private void mark(Segment segment, String field, Pair pair, List<Candidate> inOrder, boolean[] has)
            throws IOException {
        PostingsEnum first = postings(segment, field, stem(pair.first()));
        PostingsEnum second = first == null ? null : postings(segment, field, stem(pair.second()));
        if (first == null || second == null) {
            return;
        }
        for (int i = 0; i < has.length; i++) {
            int document = inOrder.get(i).document;
            has[i] = has[i]
                    || (isAt(first, document) && isAt(second, document) && isPair(first, second, pair.distance()));
        }
    }

    private static boolean isAt(PostingsEnum postings, int document) throws IOException {
        return (postings.docID() < document ? postings.advance(document) : postings.docID()) == document;
    }

    private static boolean isPair(PostingsEnum first, PostingsEnum second, int distance) throws IOException {
        int left = first.freq();
        int right = second.freq();
        int place = first.nextPosition();
        int other = second.nextPosition();
        while (true) {
            int wanted = place + distance;
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

    private static @Nullable PostingsEnum postings(Segment segment, String field, String term) throws IOException {
        TermsEnum found = segment.find(field, new BytesRef(term));
        return found == null ? null : found.postings(null, PostingsEnum.POSITIONS);
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
}
