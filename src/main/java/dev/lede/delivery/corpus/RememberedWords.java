package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Stems words, each only once: most words of a text have been in a text before, and finding a stem costs more than
 * remembering it. For stems that depend on nothing but the word. As every chain, to be used by one thread.
 */
final class RememberedStems extends TokenFilter {

    private static final int MOST = 16_384;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OneWord word = new OneWord();
    private final CharTermAttribute stem;
    private final TokenStream stemmed;
    private final CharArrayMap<char[]> known = new CharArrayMap<>(1_024, false);

    RememberedStems(TokenStream words, UnaryOperator<TokenStream> stemmer) {
        super(words);
        this.stemmed = stemmer.apply(word);
        this.stem = stemmed.getAttribute(CharTermAttribute.class);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] remembered = known.get(term.buffer(), 0, term.length());
        if (remembered == null) {
            remembered = find();
        }
        term.copyBuffer(remembered, 0, remembered.length);
        return true;
    }

    private char[] find() throws IOException {
        word.next(term);
        stemmed.incrementToken();
        char[] found = Arrays.copyOf(stem.buffer(), stem.length());
        if (known.size() >= MOST) {
            // the common ones are soon there again
            known.clear();
        }
        known.put(term.toString(), found);
        return found;
    }

    /** A stream that is only ever asked for the word that it was given. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute own = addAttribute(CharTermAttribute.class);

        void next(CharTermAttribute word) {
            clearAttributes();
            own.copyBuffer(word.buffer(), 0, word.length());
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
