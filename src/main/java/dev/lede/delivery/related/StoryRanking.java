package dev.lede.delivery.related;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.delivery.corpus.StoryTerms;
import dev.lede.delivery.related.StoryQuery.Topic;
import dev.lede.delivery.related.StoryQuery.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Scores stories against an article. All words are looked up in all stories, the rarest first, until so many occurrences
 * have been seen; the words left, which are in a large part of all stories, are looked up in the best stories so far. So
 * the work is bounded however many stories there are, and what is left out is the same on every node.
 */
final class StoryRanking {

    private static final double MICROS_OF_A_DAY = 86_400e6;
    /** What a sum of a few rarities, as floats, may be off. */
    private static final double ROUNDING = 1e-5;

    private final Snapshot index;
    private final RelatedConfig config;
    private final StoryQuery query;
    private final String language;
    private final long published;

    StoryRanking(Snapshot index, RelatedConfig config, StoryQuery query) {
        this.index = index;
        this.config = config;
        this.query = query;
        CorpusArticle article = query.article();
        this.language = dev.lede.delivery.corpus.Language.primary(article.language());
        this.published = Fields.micros(article.publishedAt());
    }

    /** The best stories, best first, but for those left out. */
    List<Candidate> rank(Set<UUID> leftOut, boolean anyLanguage) throws IOException {
        int inAll = 0;
        long occurrences = 0;
        while (inAll < query.words().size()) {
            occurrences += query.words().get(inAll).stories();
            if (occurrences > config.occurrences()) {
                break;
            }
            inAll++;
        }
        List<Word> everywhere = query.words().subList(0, inAll);
        List<Word> amongTheBest = query.words().subList(inAll, query.words().size());
        PriorityQueue<Candidate> best = new PriorityQueue<>(config.candidates() + 1, Candidate.BEST_FIRST.reversed());
        for (Segment segment : index.segments()) {
            float[] texts = texts(segment, everywhere);
            float[] topics = topics(segment);
            collect(segment, texts, topics, leftOut, anyLanguage, best);
        }
        List<Candidate> ranked = new ArrayList<>(best);
        complete(ranked, amongTheBest);
        ranked.sort(Candidate.BEST_FIRST);
        PairScoring pairs = new PairScoring(index, query.article());
        List<Candidate> first = ranked.subList(0, Math.min(ranked.size(), config.pairCandidates()));
        pairs.addTo(first);
        first.forEach(this::rescore);
        ranked.sort(Candidate.BEST_FIRST);
        return ranked;
    }

    /** A score between 0 and 1, in the same order: most of the range is where stories really are. */
    static double shown(double score) {
        return Math.round(100 * (1 - Math.exp(-2 * score))) / 100.0;
    }

    /** Whether what topics add to a story is more than what its text does. */
    boolean isByTopics(Candidate story) {
        double ofTopics = query.allTopics() == 0 ? 0 : story.topics / query.allTopics();
        // a text that is shorter than the article's own can score more than that does
        return ofTopics > 0 && ofTopics + ROUNDING >= Math.min(1, ofText(story.text));
    }

    private void collect(
            Segment segment,
            float[] texts,
            float[] topics,
            Set<UUID> leftOut,
            boolean anyLanguage,
            PriorityQueue<Candidate> best) {
        for (int document = 0; document < texts.length; document++) {
            if (texts[document] == 0 && topics[document] == 0) {
                continue;
            }
            double score = score(texts[document], topics[document], segment, document);
            Candidate worst = best.peek();
            if (best.size() == config.candidates() && worst != null && score < worst.score) {
                continue;
            }
            if (segment.isShown(document)
                    && !segment.columns().isSensitive(document)
                    && (anyLanguage || segment.columns().language(document).equals(language))
                    && !leftOut.contains(segment.columns().id(document))) {
                best.add(new Candidate(segment, document, texts[document], topics[document], score));
                if (best.size() > config.candidates()) {
                    best.poll();
                }
            }
        }
    }

    private float[] texts(Segment segment, List<Word> words) throws IOException {
        float[] scores = new float[segment.reader().maxDoc()];
        float[] dampings = dampings(segment);
        @Nullable PostingsEnum postings = null;
        for (Word word : words) {
            PostingsEnum found = segment.postings(word.entry(), postings, PostingsEnum.FREQS);
            if (found != null) {
                postings = found;
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    float count = count(found.freq());
                    scores[doc] += word.weight() * (count / (count + dampings[doc]));
                }
            }
        }
        return scores;
    }

    /** Of each story once, as most words are in many. */
    private float[] dampings(Segment segment) {
        float[] dampings = new float[segment.reader().maxDoc()];
        for (int document = 0; document < dampings.length; document++) {
            dampings[document] = damping(segment, document);
        }
        return dampings;
    }

    private float[] topics(Segment segment) throws IOException {
        float[] scores = new float[segment.reader().maxDoc()];
        for (Topic topic : query.topics()) {
            TermsEnum found = segment.find(Fields.TOPIC, topic.term());
            if (found != null) {
                PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    scores[doc] += (float) topic.rarity();
                }
            }
        }
        return scores;
    }

    private void complete(List<Candidate> ranked, List<Word> words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        for (Segment segment : index.segments()) {
            List<Candidate> inSegment = ranked.stream()
                    .filter(one -> one.segment.equals(segment))
                    .sorted(Comparator.comparingInt(one -> one.document))
                    .toList();
            for (Word word : inSegment.isEmpty() ? List.<Word>of() : words) {
                add(word, segment, inSegment);
            }
        }
        ranked.forEach(this::rescore);
    }

    private void rescore(Candidate one) {
        one.score = score(one.text, one.topics, one.segment, one.document)
                + config.pairs() * one.pairs * nearness(one.segment, one.document);
    }

    private void add(Word word, Segment segment, List<Candidate> inOrder) throws IOException {
        PostingsEnum postings = segment.postings(word.entry(), null, PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        int at = -1;
        for (Candidate one : inOrder) {
            if (at < one.document) {
                at = postings.advance(one.document);
            }
            if (at == one.document) {
                float count = count(postings.freq());
                one.text += word.weight() * (count / (count + damping(segment, at)));
            }
        }
    }

    private float count(int packed) {
        return StoryTerms.Count.body(packed) + config.headline() * StoryTerms.Count.headline(packed);
    }

    private float damping(Segment segment, int document) {
        float length = segment.columns().bodyLength(document)
                + config.headline() * segment.columns().headlineLength(document);
        return StoryQuery.damping(length, query.usualLength(), config);
    }

    private double ofText(float text) {
        return query.own() == 0 ? 0 : text / query.own();
    }

    private double score(float text, double topics, Segment segment, int document) {
        boolean dated = query.article().dated() && segment.columns().isDated(document);
        return score(text, topics, dated, segment.columns().published(document));
    }

    private double score(float text, double topics, boolean dated, long at) {
        return (ofText(text) + config.topics() * topics) * (dated ? nearness(at) : config.undated());
    }

    private double nearness(Segment segment, int document) {
        return query.article().dated() && segment.columns().isDated(document)
                ? nearness(segment.columns().published(document))
                : config.undated();
    }

    private double nearness(long at) {
        double days = Math.abs(at - published) / MICROS_OF_A_DAY;
        return config.timeless()
                + config.running() * Math.exp(-days / config.runningDays())
                + config.background() * Math.exp(-days / config.backgroundDays());
    }
}
