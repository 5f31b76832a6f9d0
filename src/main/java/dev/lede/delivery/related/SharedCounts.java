package dev.lede.delivery.related;

import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.delivery.related.StoryQuery.Topic;
import dev.lede.delivery.related.StoryQuery.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;

/**
 * Adds up, for each story of a segment that shares a word or a topic with an article, what these come to. It goes through
 * the segment in windows, so that the sums lie in the processor's cache and no array is as long as the segment; for one
 * question, and one thread.
 */
final class SharedCounts {

    private static final int WINDOW = 1 << 14;
    /** So many lengths are read in order in the time in which one is fetched from somewhere in memory. */
    private static final int DETOUR = 16;

    private final Weighing weighing;
    private final Damping damping;
    private final float[] texts = new float[WINDOW];
    private final float[] topics = new float[WINDOW];
    private final float[] dampings = new float[WINDOW];
    private final boolean[] isTouched = new boolean[WINDOW];
    private final int[] touched = new int[WINDOW];
    private int count;

    /** What an occurrence counts, which the index has packed into a number. */
    interface Weighing {
        float count(int packed);
    }

    /** What the length of a story does to counts. */
    interface Damping {
        float of(Segment segment, int document);
    }

    /** Who takes the sums of a story. */
    interface Taking {
        void take(int document, float text, float topics);
    }

    /** Where one of the article's words or topics occurs, and what it weighs. */
    private record Places(PostingsEnum postings, float weight) {}

    SharedCounts(Weighing weighing, Damping damping) {
        this.weighing = weighing;
        this.damping = damping;
    }

    /** The sums of all stories of a segment that have any of these words or topics. */
    void over(Segment segment, List<Word> words, List<Topic> about, Taking taking) throws IOException {
        Places[] ofWords = words(segment, words);
        Places[] ofTopics = topics(segment, about);
        int size = segment.reader().maxDoc();
        boolean isCrowded = occurrences(ofWords) > size / DETOUR;
        for (int from = 0; from < size; from += WINDOW) {
            int to = Math.min(size, from + WINDOW);
            if (isCrowded) {
                for (int document = from; document < to; document++) {
                    dampings[document - from] = damping.of(segment, document);
                }
            }
            for (Places word : ofWords) {
                addWord(word, segment, from, to, !isCrowded);
            }
            for (Places topic : ofTopics) {
                addTopic(topic, from, to);
            }
            for (int i = 0; i < count; i++) {
                int at = touched[i];
                taking.take(from + at, texts[at], topics[at]);
                isTouched[at] = false;
                texts[at] = 0;
                topics[at] = 0;
            }
            count = 0;
        }
    }

    private static Places[] words(Segment segment, List<Word> words) throws IOException {
        List<Places> places = new ArrayList<>();
        for (Word word : words) {
            PostingsEnum found = segment.postings(word.entry(), null, PostingsEnum.FREQS);
            if (found != null) {
                places.add(new Places(found, word.weight()));
            }
        }
        return places.toArray(Places[]::new);
    }

    private static Places[] topics(Segment segment, List<Topic> topics) throws IOException {
        List<Places> places = new ArrayList<>();
        for (Topic topic : topics) {
            TermsEnum found = segment.find(Fields.TOPIC, topic.term());
            if (found != null) {
                places.add(new Places(found.postings(null, PostingsEnum.NONE), (float) topic.rarity()));
            }
        }
        return places.toArray(Places[]::new);
    }

    private static long occurrences(Places[] words) {
        return Arrays.stream(words).mapToLong(word -> word.postings.cost()).sum();
    }

    private void addWord(Places word, Segment segment, int from, int to, boolean fetch) throws IOException {
        PostingsEnum postings = word.postings;
        for (int document = first(postings); document < to; document = postings.nextDoc()) {
            int at = document - from;
            if (texts[at] == 0) {
                touch(at);
                if (fetch) {
                    dampings[at] = damping.of(segment, document);
                }
            }
            float counted = weighing.count(postings.freq());
            texts[at] += word.weight * (counted / (counted + dampings[at]));
        }
    }

    private void addTopic(Places topic, int from, int to) throws IOException {
        PostingsEnum postings = topic.postings;
        for (int document = first(postings); document < to; document = postings.nextDoc()) {
            touch(document - from);
            topics[document - from] += topic.weight;
        }
    }

    private void touch(int at) {
        if (!isTouched[at]) {
            isTouched[at] = true;
            touched[count++] = at;
        }
    }

    private static int first(PostingsEnum postings) throws IOException {
        return postings.docID() < 0 ? postings.nextDoc() : postings.docID();
    }
}
