package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Words that say something and follow each other, with the number of places between them: {@code state 3 union}. */
public final class HeadlinePairs {

    /**
     * Two words and their distance.
     *
     * @param distance 1 for neighbours
     */
    public record Pair(String first, int distance, String second) {

        /** As the index has it. */
        public String term() {
            return first + ' ' + distance + ' ' + second;
        }
    }

    private HeadlinePairs() {}

    /** The pairs of a text in a language. */
    public static Set<Pair> of(Language language, @Nullable String text) {
        Set<Pair> pairs = new LinkedHashSet<>();
        if (text == null) {
            return pairs;
        }
        try (TokenStream words = Chains.story(language).tokenStream("story", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            @Nullable String last = null;
            while (words.incrementToken()) {
                String now = word.toString();
                if (last != null) {
                    pairs.add(new Pair(last, step.getPositionIncrement(), now));
                }
                last = now;
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }
}
