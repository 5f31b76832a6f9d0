package dev.lede.delivery.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each word that says something occurs in a story, in its headline and elsewhere.
 *
 * @param counts by term
 * @param headlineLength the words in the headline
 * @param bodyLength the words elsewhere
 */
public record StoryTerms(Map<String, Count> counts, int headlineLength, int bodyLength) {

    /** More than anybody writes; a hostile text must not make a query without end. */
    private static final int MOST_TERMS = 5_000;

    /** How often a term occurs. */
    public record Count(int headline, int body) {

        private static final int BITS = 8;
        private static final int MOST = (1 << BITS) - 1;

        /** As one number, as the index has it; counts end at 255. */
        int packed() {
            return Math.min(headline, MOST) << BITS | Math.min(body, MOST);
        }

        /** How often in the headline, of a packed number. */
        public static int headline(int packed) {
            return packed >>> BITS;
        }

        /** How often elsewhere, of a packed number. */
        public static int body(int packed) {
            return packed & MOST;
        }
    }

    /** Those of an article. */
    public static StoryTerms of(CorpusArticle article) {
        Language language = Language.of(article.language());
        return of(
                Chains.storyWords(language, article.headline()),
                Chains.storyWords(language, article.summary()),
                Chains.storyWords(language, article.body()));
    }

    /** Those of the words of a headline, a summary and a body that say something. */
    static StoryTerms of(List<String> headline, List<String> summary, List<String> body) {
        Map<String, Count> counts = new HashMap<>();
        int headlineLength = add(counts, headline, new Count(1, 0));
        int bodyLength = add(counts, summary, new Count(0, 1)) + add(counts, body, new Count(0, 1));
        return new StoryTerms(counts, headlineLength, bodyLength);
    }

    private static int add(Map<String, Count> counts, List<String> words, Count one) {
        int length = 0;
        for (String word : words) {
            if (counts.size() < MOST_TERMS || counts.containsKey(word)) {
                counts.merge(word, one, (a, b) -> new Count(a.headline + b.headline, a.body + b.body));
                length++;
            }
        }
        return length;
    }
}
