package dev.lede.delivery.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

/** What is indexed is what is asked for: a text taken apart once gives what the chains give that take questions apart. */
class TextTermsTest {

    @Test
    void theWordsByWhichStoriesAreComparedAreThoseOfTheirChain() {
        for (Map.Entry<Language, String> one : SoughtWordsTest.TEXTS.entrySet()) {
            for (String text : texts(one.getValue())) {
                assertThat(new TextTerms(one.getKey(), text).thatSaySomething())
                        .as("%s", one.getKey())
                        .isEqualTo(Chains.storyWords(one.getKey(), text));
            }
        }
    }

    @Test
    void theTermsAndTheirPlacesAreThoseThatSearchingHas() throws IOException {
        for (Map.Entry<Language, String> one : SoughtWordsTest.TEXTS.entrySet()) {
            for (String text : texts(one.getValue())) {
                TextTerms terms = new TextTerms(one.getKey(), text);
                List<String> searched = places(Chains.search(one.getKey()).tokenStream("text", text));
                assertThat(searched).isNotEmpty();
                // the index may ask for them more than once
                assertThat(places(terms)).as("%s", one.getKey()).isEqualTo(searched);
                assertThat(places(terms)).as("%s", one.getKey()).isEqualTo(searched);
            }
        }
    }

    @Test
    void noTextHasNoTerms() {
        for (Language language : Language.values()) {
            assertThat(new TextTerms(language, null).isEmpty()).isTrue();
            assertThat(new TextTerms(language, "").isEmpty()).isTrue();
            assertThat(new TextTerms(language, " … — ").isEmpty()).isTrue();
        }
    }

    private static List<String> texts(String text) {
        String all = String.join(" ", SoughtWordsTest.TEXTS.values());
        return List.of(
                text,
                text + SoughtWordsTest.MIXED + text,
                all,
                "x".repeat(300) + " " + all.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<String> places(TokenStream stream) throws IOException {
        List<String> places = new ArrayList<>();
        try (stream) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(
                        step.getPositionIncrement() + " " + term.getBytesRef().utf8ToString());
            }
            stream.end();
        }
        return places;
    }
}
