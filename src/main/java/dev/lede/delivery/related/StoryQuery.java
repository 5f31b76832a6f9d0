package dev.lede.delivery.related;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Entry;
import dev.lede.delivery.corpus.StoryTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * An article as a question to the index: its words and topics with their weights, in one order, so that sums come out the
 * same on every node.
 *
 * @param words the rarest first
 * @param topics the rarest first
 * @param usualLength the mean length of all stories, headlines weighed
 * @param own what the article's text scores itself
 */
record StoryQuery(CorpusArticle article, List<Word> words, List<Topic> topics, float usualLength, float own) {

    /** A word, where it is, and what it weighs. */
    record Word(Entry entry, String text, float weight) {

        int stories() {
            return Math.max(1, entry.stories());
        }
    }

    /** A topic, how many stories have it, and its rarity. */
    record Topic(UUID id, BytesRef term, int stories, double rarity) {}

    static StoryQuery of(CorpusArticle article, Snapshot index, RelatedConfig config) throws IOException {
        StoryTerms story = StoryTerms.of(article);
        int size = Math.max(1, index.size());
        float usual = (float) Math.max(1, (index.bodies() + (double) config.headline() * index.headlines()) / size);
        float length = story.bodyLength() + config.headline() * story.headlineLength();
        float own = 0;
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, StoryTerms.Count> entry : story.counts().entrySet()) {
            Entry found = index.look(new Term(Fields.STORY, entry.getKey()));
            int stories = Math.max(1, found.stories());
            float count = entry.getValue().body()
                    + config.headline() * entry.getValue().headline();
            words.add(new Word(found, entry.getKey(), (float) (count * rarity(stories, size))));
        }
        if (words.size() > config.words()) {
            words.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::text));
            words.subList(config.words(), words.size()).clear();
        }
        words.sort(Comparator.comparingInt(Word::stories).thenComparing(Word::text));
        for (Word word : words) {
            StoryTerms.Count count = story.counts().getOrDefault(word.text(), new StoryTerms.Count(0, 0));
            float weighed = count.body() + config.headline() * count.headline();
            own += word.weight() * saturated(weighed, length, usual, config);
        }
        List<Topic> topics = new ArrayList<>();
        for (UUID topic : article.topics()) {
            BytesRef term = Fields.bytes(topic);
            int stories = Math.max(1, index.frequency(new Term(Fields.TOPIC, term)));
            topics.add(new Topic(topic, term, stories, rarity(stories, size)));
        }
        topics.sort(Comparator.comparingDouble(Topic::rarity).reversed().thenComparing(Topic::term));
        return new StoryQuery(article, words, topics, usual, own);
    }

    /** What all shared topics would add. */
    double allTopics() {
        return topics.stream().mapToDouble(Topic::rarity).sum();
    }

    /** The weight of a word that occurs so often in a text of a length: at most 1. */
    static float saturated(float count, float length, float usual, RelatedConfig config) {
        return count / (count + damping(length, usual, config));
    }

    /** What length does to a count: what {@link #saturated} adds below it. */
    static float damping(float length, float usual, RelatedConfig config) {
        return config.k1() * (1 - config.b() + config.b() * length / usual);
    }

    private static double rarity(int stories, int size) {
        return Math.log(1 + (Math.max(0, size - stories) + 0.5) / (stories + 0.5));
    }
}
