package dev.lede.delivery.corpus;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Looks for a few words in texts of a language, by the terms that searching has for them. Gives the terms of
 * {@link Chains#search}, but for most of those that are not sought: what begins with another letter is dropped before it is
 * stemmed. For one thread, and one text at a time.
 */
public final class SoughtWords {

    private final Tokenizer source = new StandardTokenizer();
    private final TokenStream terms;

    public SoughtWords(Language language, Set<String> sought) {
        TokenStream folded = Chains.folded(language, source);
        this.terms =
                language.stemmed(language.keepsBeginnings() ? new SameBeginning(folded, beginnings(sought)) : folded);
    }

    /** The terms in a text; to be closed before the next text is looked at. */
    public TokenStream in(String text) {
        source.setReader(new StringReader(text));
        return terms;
    }

    private static Set<Character> beginnings(Set<String> sought) {
        Set<Character> beginnings = new HashSet<>();
        sought.stream().filter(term -> !term.isEmpty()).forEach(term -> beginnings.add(term.charAt(0)));
        return beginnings;
    }

    private static final class SameBeginning extends FilteringTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Set<Character> beginnings;

        SameBeginning(TokenStream words, Set<Character> beginnings) {
            super(words);
            this.beginnings = beginnings;
        }

        @Override
        protected boolean accept() {
            return !term.isEmpty() && beginnings.contains(term.charAt(0));
        }
    }
}
