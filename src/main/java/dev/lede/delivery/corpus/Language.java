package dev.lede.delivery.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * A language with a chain of its own from text to terms. What is cut before letters are folded (elisions, possessives, pairs of
 * characters where no space tells words apart), what is done to folded words (stems), and which words say nothing.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state, and the sets are unmodifiable
public enum Language {
    AR(
            words -> words,
            words -> new ArabicNormalizationFilter(new DecimalDigitFilter(words)),
            ArabicStemFilter::new,
            ArabicAnalyzer::getDefaultStopSet),
    CJK(
            words -> new CJKBigramFilter(new CJKWidthFilter(words)),
            words -> words,
            words -> words,
            () -> CharArraySet.EMPTY_SET),
    DA(
            words -> words,
            words -> words,
            words -> new SnowballFilter(words, new DanishStemmer()),
            DanishAnalyzer::getDefaultStopSet),
    DE(words -> words, GermanNormalizationFilter::new, GermanLightStemFilter::new, GermanAnalyzer::getDefaultStopSet),
    EN(EnglishPossessiveFilter::new, words -> words, KStemFilter::new, StopWords::english),
    ES(words -> words, words -> words, SpanishLightStemFilter::new, SpanishAnalyzer::getDefaultStopSet),
    FI(words -> words, words -> words, FinnishLightStemFilter::new, FinnishAnalyzer::getDefaultStopSet),
    FR(
            words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
            words -> words,
            FrenchLightStemFilter::new,
            FrenchAnalyzer::getDefaultStopSet),
    HI(
            words -> words,
            words -> new HindiNormalizationFilter(new IndicNormalizationFilter(new DecimalDigitFilter(words))),
            HindiStemFilter::new,
            HindiAnalyzer::getDefaultStopSet),
    IT(
            words -> new ElisionFilter(words, StopWords.ITALIAN_ARTICLES),
            words -> words,
            ItalianLightStemFilter::new,
            ItalianAnalyzer::getDefaultStopSet),
    NL(
            words -> words,
            words -> words,
            words -> new SnowballFilter(words, new DutchStemmer()),
            DutchAnalyzer::getDefaultStopSet),
    NO(words -> words, words -> words, NorwegianLightStemFilter::new, NorwegianAnalyzer::getDefaultStopSet),
    PT(words -> words, words -> words, PortugueseLightStemFilter::new, PortugueseAnalyzer::getDefaultStopSet),
    RU(words -> words, words -> words, RussianLightStemFilter::new, RussianAnalyzer::getDefaultStopSet),
    SV(words -> words, words -> words, SwedishLightStemFilter::new, SwedishAnalyzer::getDefaultStopSet),
    /** Any other: words in lower case, without diacritics. */
    OTHER(words -> words, words -> words, words -> words, () -> CharArraySet.EMPTY_SET);

    private static final Map<String, Language> BY_SUBTAG =
            Arrays.stream(values()).collect(Collectors.toMap(Language::suffix, language -> language));

    private final UnaryOperator<TokenStream> cut;
    private final UnaryOperator<TokenStream> normalised;
    private final UnaryOperator<TokenStream> stemmed;
    // a list is read when the first text of its language comes
    private final Supplier<CharArraySet> stopWords;

    Language(
            UnaryOperator<TokenStream> cut,
            UnaryOperator<TokenStream> normalised,
            Function<TokenStream, TokenStream> stemmed,
            Supplier<CharArraySet> stopWords) {
        this.cut = cut;
        this.normalised = normalised;
        this.stemmed = stemmed::apply;
        this.stopWords = stopWords;
    }

    /** The one of a BCP 47 tag, by its first subtag. */
    public static Language of(String tag) {
        String subtag = primary(tag);
        return switch (subtag) {
            case "zh", "ja", "ko" -> CJK;
            case "nb", "nn" -> NO;
            case "other", "cjk" -> OTHER;
            default -> BY_SUBTAG.getOrDefault(subtag, OTHER);
        };
    }

    /** The first subtag of a BCP 47 tag, in lower case. */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** What the names of its fields end in. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says what a word is. */
    TokenStream cut(TokenStream words) {
        return cut.apply(words);
    }

    /** Changes words one by one, and does not take any out. */
    TokenStream normalised(TokenStream words) {
        return normalised.apply(words);
    }

    /** Changes words one by one, and does not take any out. */
    TokenStream stemmed(TokenStream words) {
        return stemmed.apply(words);
    }

    /** Whether the stem of a word always begins with the word's own first letter; Arabic prefixes are cut off. */
    boolean keepsBeginnings() {
        return this != AR;
    }

    CharArraySet stopWords() {
        return stopWords.get();
    }
}
