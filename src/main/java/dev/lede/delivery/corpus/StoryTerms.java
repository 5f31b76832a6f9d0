package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

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
        Map<String, Count> counts = new HashMap<>();
        int headline = add(counts, language, article.headline(), new Count(1, 0));
        int body = add(counts, language, article.summary(), new Count(0, 1))
                + add(counts, language, article.body(), new Count(0, 1));
        return new StoryTerms(counts, headline, body);
    }

    private static int add(Map<String, Count> counts, Language language, @Nullable String text, Count one) {
        if (text == null) {
            return 0;
        }
        int length = 0;
        try (TokenStream words = Chains.story(language).tokenStream("story", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                String term = word.toString();
                if (counts.size() < MOST_TERMS || counts.containsKey(term)) {
                    counts.merge(term, one, (a, b) -> new Count(a.headline + b.headline, a.body + b.body));
                    length++;
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length;
    }
}
