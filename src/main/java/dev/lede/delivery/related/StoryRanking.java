package dev.lede.delivery.related;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Outline;
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
import java.util.function.ToIntFunction;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;

/**
 * Scores stories against an article. All words are looked up in all stories, the rarest first, until so many occurrences
 * have been seen, and so are its topics; those left, which are in a large part of all stories, are looked up in the best
 * stories so far. So the work is bounded however many stories there are, and what is left out is the same on every node.
 */
final class StoryRanking {

    /** What a sum of a few rarities, as floats, may be off. */
    private static final double ROUNDING = 1e-5;

    private final Snapshot index;
    private final RelatedConfig config;
    private final StoryQuery query;
    private final String language;
    private final Nearness nearness;
    private final long published;
    private final int day;

    StoryRanking(Snapshot index, RelatedConfig config, Nearness nearness, StoryQuery query) {
        this.index = index;
        this.config = config;
        this.nearness = nearness;
        this.query = query;
        CorpusArticle article = query.article();
        this.language = dev.lede.delivery.corpus.Language.primary(article.language());
        this.published = Fields.micros(article.publishedAt());
        this.day = Outline.dayOf(published);
    }

    /** The best stories, best first, but for those left out. */
    List<Candidate> rank(Set<UUID> leftOut, boolean anyLanguage) throws IOException {
        int words = withinBounds(query.words(), Word::stories);
        // an article without text has its topics alone
        int topics = Math.max(Math.min(1, query.topics().size()), withinBounds(query.topics(), Topic::stories));
        PriorityQueue<Candidate> best = new PriorityQueue<>(config.candidates() + 1, Candidate.BEST_FIRST.reversed());
        SharedCounts counts = new SharedCounts(this::count, this::damping);
        for (Segment segment : index.segments()) {
            counts.over(
                    segment,
                    query.words().subList(0, words),
                    query.topics().subList(0, topics),
                    (document, text, ofTopics) ->
                            collect(segment, document, text, ofTopics, leftOut, anyLanguage, best));
        }
        List<Candidate> ranked = new ArrayList<>(best);
        complete(
                ranked,
                query.words().subList(words, query.words().size()),
                query.topics().subList(topics, query.topics().size()));
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

    /** How many of these, which are the rarest first, are looked up in all stories. */
    private <T> int withinBounds(List<T> rarestFirst, ToIntFunction<T> stories) {
        int within = 0;
        long occurrences = 0;
        for (T one : rarestFirst) {
            occurrences += stories.applyAsInt(one);
            if (occurrences > config.occurrences()) {
                break;
            }
            within++;
        }
        return within;
    }

    private void collect(
            Segment segment,
            int document,
            float text,
            float topics,
            Set<UUID> leftOut,
            boolean anyLanguage,
            PriorityQueue<Candidate> best) {
        Candidate worst = best.size() == config.candidates() ? best.peek() : null;
        double base = base(text, topics);
        if (worst != null && base * atMost(segment.columns().outline(document)) < worst.score) {
            return;
        }
        double score = base * nearness(segment, document);
        if (worst != null && score < worst.score) {
            return;
        }
        if (segment.isShown(document)
                && !segment.columns().isSensitive(document)
                && (anyLanguage || segment.columns().language(document).equals(language))
                && !leftOut.contains(segment.columns().id(document))) {
            best.add(new Candidate(segment, document, text, topics, score));
            if (best.size() > config.candidates()) {
                best.poll();
            }
        }
    }

    private void complete(List<Candidate> ranked, List<Word> words, List<Topic> topics) throws IOException {
        if (words.isEmpty() && topics.isEmpty()) {
            return;
        }
        for (Segment segment : index.segments()) {
            List<Candidate> inSegment = ranked.stream()
                    .filter(one -> one.segment.equals(segment))
                    .sorted(Comparator.comparingInt(one -> one.document))
                    .toList();
            if (!inSegment.isEmpty()) {
                for (Word word : words) {
                    add(word, segment, inSegment);
                }
                for (Topic topic : topics) {
                    add(topic, segment, inSegment);
                }
            }
        }
        ranked.forEach(this::rescore);
    }

    private void rescore(Candidate one) {
        one.score = (base(one.text, one.topics) + config.pairs() * one.pairs) * nearness(one.segment, one.document);
    }

    private void add(Word word, Segment segment, List<Candidate> inOrder) throws IOException {
        PostingsEnum postings = segment.postings(word.entry(), null, PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        for (Candidate one : inOrder) {
            if (isAt(postings, one)) {
                float count = count(postings.freq());
                one.text += word.weight() * (count / (count + damping(segment, one.document)));
            }
        }
    }

    private static void add(Topic topic, Segment segment, List<Candidate> inOrder) throws IOException {
        TermsEnum found = segment.find(Fields.TOPIC, topic.term());
        if (found == null) {
            return;
        }
        PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
        for (Candidate one : inOrder) {
            if (isAt(postings, one)) {
                one.topics += (float) topic.rarity();
            }
        }
    }

    private static boolean isAt(PostingsEnum postings, Candidate one) throws IOException {
        int at = postings.docID() < one.document ? postings.advance(one.document) : postings.docID();
        return at == one.document;
    }

    private float count(int packed) {
        return StoryTerms.Count.body(packed) + config.headline() * StoryTerms.Count.headline(packed);
    }

    private float damping(Segment segment, int document) {
        long outline = segment.columns().outline(document);
        float length = Outline.bodyLength(outline) + config.headline() * Outline.headlineLength(outline);
        return StoryQuery.damping(length, query.usualLength(), config);
    }

    private double ofText(float text) {
        return query.own() == 0 ? 0 : text / query.own();
    }

    private double base(float text, double topics) {
        return ofText(text) + config.topics() * topics;
    }

    private double nearness(Segment segment, int document) {
        return isTimed(segment.columns().outline(document))
                ? nearness.between(segment.columns().published(document), published)
                : nearness.undated();
    }

    /** What {@link #nearness} is at most, told without going to where the time is. */
    private double atMost(long outline) {
        return isTimed(outline) ? nearness.atMost(Outline.day(outline) - day) : nearness.undated();
    }

    private boolean isTimed(long outline) {
        return query.article().dated() && Outline.isDated(outline);
    }
}
