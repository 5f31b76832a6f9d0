package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Looks for a few words in texts of a language, by the terms that searching has for them. Finds what {@link Chains#search}
 * would, but takes only those parts of a text apart in which a word begins with the right letter, and stems only such words.
 * For one thread.
 */
public final class SoughtWords {

    private final Tokenizer source = new StandardTokenizer();
    private final TokenStream terms;
    private final CharTermAttribute term;
    private final OffsetAttribute place;
    private final Predicate<String> sought;
    private final boolean anyLetter;
    private final boolean[] letters;

    /** A word that was found. */
    public interface Found {
        void at(int start, int end, String term);
    }

    private SoughtWords(Language language, Set<String> terms) {
        TokenStream folded = Chains.folded(language, source);
        this.anyLetter = !language.keepsBeginnings();
        this.terms = new RememberedWords(
                anyLetter ? folded : new SameBeginning(folded, terms),
                word -> word,
                language::stemmed,
                CharArraySet.EMPTY_SET);
        this.term = this.terms.addAttribute(CharTermAttribute.class);
        this.place = this.terms.addAttribute(OffsetAttribute.class);
        this.sought = terms::contains;
        this.letters = LikelyText.beginnings(terms);
    }

    private SoughtWords(Set<String> beginnings) {
        this.anyLetter = false;
        this.terms = new SameBeginning(Chains.folded(Language.OTHER, source), beginnings);
        this.term = this.terms.addAttribute(CharTermAttribute.class);
        this.place = this.terms.addAttribute(OffsetAttribute.class);
        this.sought = word -> beginnings.stream().anyMatch(word::startsWith);
        this.letters = LikelyText.beginnings(beginnings);
    }

    /** Words that have one of these terms. */
    public static SoughtWords of(Language language, Set<String> terms) {
        return new SoughtWords(language, terms);
    }

    /** Words that begin so, as they are typed. */
    public static SoughtWords begunWith(Set<String> beginnings) {
        return new SoughtWords(beginnings);
    }

    /** Tells where they are in a text, in order. */
    public void in(String text, Found found) {
        LikelyText likely = anyLetter ? null : new LikelyText(text, letters);
        source.setReader(new StringReader(likely == null ? text : likely.rest()));
        try (TokenStream words = terms) {
            words.reset();
            while (words.incrementToken()) {
                String word = term.toString();
                if (sought.test(word)) {
                    int start = place.startOffset();
                    int from = likely == null ? start : likely.inText(start);
                    found.at(from, Math.min(text.length(), from + place.endOffset() - start), word);
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SameBeginning extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Set<Character> beginnings = new HashSet<>();

        SameBeginning(TokenStream words, Set<String> sought) {
            super(words);
            sought.stream().filter(one -> !one.isEmpty()).forEach(one -> beginnings.add(one.charAt(0)));
        }

        @Override
        protected boolean accept() {
            return !term.isEmpty() && beginnings.contains(term.charAt(0));
        }
    }
}
