package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes words into terms, each only once: most words of a text have been in a text before, and folding and stemming one costs
 * more than remembering it. For what depends on nothing but the word. As every chain, to be used by one thread.
 */
final class RememberedWords extends TokenFilter {

    private static final int MOST = 16_384;
    /** Longer ones seldom come again, and what is remembered must not become large. */
    private static final int LONGEST = 32;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OneWord word = new OneWord();
    private final Folded folded;
    private final CharTermAttribute stem;
    private final TokenStream stemmed;
    private final CharArraySet stopWords;
    private final CharArrayMap<Word> known = new CharArrayMap<>(1_024, false);
    private Word now = new Word(null, new char[0], new BytesRef());

    /**
     * What a word becomes.
     *
     * @param folded without accents, if it says something
     * @param stem as it is searched for
     * @param bytes the stem in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Word(@Nullable String folded, char[] stem, BytesRef bytes) {}

    RememberedWords(
            TokenStream words,
            UnaryOperator<TokenStream> folding,
            UnaryOperator<TokenStream> stemming,
            CharArraySet stopWords) {
        super(words);
        this.folded = new Folded(folding.apply(word));
        this.stemmed = stemming.apply(folded);
        this.stem = stemmed.getAttribute(CharTermAttribute.class);
        this.stopWords = stopWords;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        Word remembered = known.get(term.buffer(), 0, term.length());
        now = remembered == null ? find() : remembered;
        term.copyBuffer(now.stem, 0, now.stem.length);
        return true;
    }

    /** The one that the stream stands at. */
    Word word() {
        return now;
    }

    private Word find() throws IOException {
        boolean saysSomething = !stopWords.contains(term.buffer(), 0, term.length());
        word.next(term);
        stemmed.incrementToken();
        char[] found = Arrays.copyOf(stem.buffer(), stem.length());
        Word fresh = new Word(saysSomething ? folded.last : null, found, new BytesRef(stem));
        if (term.length() <= LONGEST) {
            if (known.size() >= MOST) {
                // the common ones are soon there again
                known.clear();
            }
            known.put(term.toString(), fresh);
        }
        return fresh;
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

    /** Keeps what comes by. */
    private static final class Folded extends TokenFilter {

        private final CharTermAttribute own = addAttribute(CharTermAttribute.class);
        private String last = "";

        Folded(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            input.incrementToken();
            last = own.toString();
            return true;
        }
    }
}
