package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * From text to terms, the same for what is indexed and for what is asked. Letters are folded before words are stemmed, so
 * that a word typed without its accents always has the same stem.
 */
public final class Chains {

    private static final Map<Language, Analyzer> SEARCH = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> TEXT = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> STORY = new EnumMap<>(Language.class);
    private static final Analyzer PLAIN = chain(words -> new ASCIIFoldingFilter(new LowerCaseFilter(words)));

    static {
        for (Language language : Language.values()) {
            SEARCH.put(language, chain(words -> language.stemmed(folded(language, words))));
            TEXT.put(language, chain(words -> remembered(language, words)));
            STORY.put(
                    language,
                    chain(words -> fold(
                            language, new StopFilter(new LowerCaseFilter(language.cut(words)), language.stopWords()))));
        }
    }

    private Chains() {}

    /** For searching: every word, by its stem. */
    public static Analyzer search(Language language) {
        return of(SEARCH, language);
    }

    /** For comparing stories: the words that say something, as they are; stems would bring unlike things together. */
    public static Analyzer story(Language language) {
        return of(STORY, language);
    }

    /** Those words of a text, in order. */
    static List<String> storyWords(Language language, @Nullable String text) {
        return terms(story(language), text == null ? "" : text);
    }

    /** What a chain makes of a text, in order. */
    static List<String> terms(Analyzer chain, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = chain.tokenStream("text", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** For words of which only the beginning is typed yet. */
    public static Analyzer plain() {
        return PLAIN;
    }

    /**
     * The terms of a text as {@link #search} has them, each with its word as {@link #story} has it. Remembers words, so it is for
     * the few threads that index; who may ask for anything must not fill memory with it.
     */
    static RememberedWords text(Language language, String text) {
        return (RememberedWords) of(TEXT, language).tokenStream("text", text);
    }

    static TokenStream folded(Language language, TokenStream words) {
        return fold(language, new LowerCaseFilter(language.cut(words)));
    }

    private static TokenStream fold(Language language, TokenStream words) {
        return language.normalised(new ASCIIFoldingFilter(words));
    }

    private static TokenStream remembered(Language language, TokenStream words) {
        return new RememberedWords(
                new LowerCaseFilter(language.cut(words)),
                word -> fold(language, word),
                language::stemmed,
                language.stopWords());
    }

    private static Analyzer of(Map<Language, Analyzer> chains, Language language) {
        return Objects.requireNonNull(chains.get(language), "made for all of them");
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }
        };
    }
}
