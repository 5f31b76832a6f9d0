package dev.lede.delivery.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    static final Map<Language, String> TEXTS = Map.ofEntries(
            Map.entry(
                    Language.EN,
                    "The men's aging ships went; British, Danish and Viennese mice were dying in Wales's oxen indices,"
                            + " going, better, worse, children, feet, data, Welsh miners, the Dutch and the Swiss"),
            Map.entry(Language.DE, "Die Mädchen gingen über die Häuser, gesprochen wurde vom Ärztetag und Übermut"),
            Map.entry(Language.FR, "L’élection d’aujourd’hui, les œuvres des yeux, qu’elles étaient égales"),
            Map.entry(Language.ES, "Los niños españoles volvieron, las lápices y las veces"),
            Map.entry(Language.IT, "L'università degli uomini dell'economia, le città"),
            Map.entry(Language.PT, "Os corações dos irmãos, as lições das nações"),
            Map.entry(Language.NL, "De gegeven kinderen gingen, gelopen door de huizen en ’s avonds"),
            Map.entry(Language.SV, "Barnen sprang över ängarna, de äldsta husen"),
            Map.entry(Language.DA, "Børnene løb over åerne, de ældste huse"),
            Map.entry(Language.NO, "Barna løp over åene, de eldste husene"),
            Map.entry(Language.FI, "Äidit ja öljyt, taloissammekin juoksivat"),
            Map.entry(Language.RU, "Дети бежали по ёлкам, объёмы и новейшие дома"),
            Map.entry(Language.HI, "लड़कियों ने किताबें पढ़ीं और समाचारों को देखा"),
            Map.entry(Language.AR, "الكتاب والكتب وبالمدرسة للمدارس فالبيت"),
            Map.entry(Language.CJK, "選挙の結果が発表された ﾆｭｰｽ 新闻自由"),
            Map.entry(Language.OTHER, "Łódź żółw ąę"));

    static final String MIXED =
            " \u201cDon't\u201d stop\u2014it's l'amour_x a.b.c 3.14,5 U.S. e-mail (x)\ty\u00a0z _w 12th \ud83d\ude00ok"
                    + " na\u00efve co-op\nNew line";

    @Test
    void whatIsFoundIsWhatSearchingHasForTheSameWords() throws IOException {
        for (Map.Entry<Language, String> one : TEXTS.entrySet()) {
            for (String text : List.of(
                    one.getValue(),
                    one.getValue() + MIXED,
                    "x".repeat(300) + " " + one.getValue().replace(' ', '\n'))) {
                List<String> all = places(Chains.search(one.getKey()).tokenStream("text", text));
                for (String place : new TreeSet<>(all)) {
                    String sought = place.substring(place.lastIndexOf(' ') + 1);
                    SoughtWords words = SoughtWords.of(one.getKey(), Set.of(sought));
                    for (int round = 0; round < 2; round++) {
                        List<String> found = new ArrayList<>();
                        words.in(text, (start, end, term) -> found.add(start + " " + end + " " + term));
                        assertThat(found)
                                .as("%s in %s", sought, one.getKey())
                                .isEqualTo(all.stream()
                                        .filter(other -> other.endsWith(" " + sought))
                                        .toList());
                    }
                }
            }
        }
    }

    @Test
    void everyLanguageIsLookedAt() {
        assertThat(TEXTS).containsOnlyKeys(Language.values());
    }

    private static List<String> places(TokenStream stream) throws IOException {
        List<String> places = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(place.startOffset() + " " + place.endOffset() + " " + term);
            }
            stream.end();
        }
        return places;
    }
}
