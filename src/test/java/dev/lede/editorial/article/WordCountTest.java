package dev.lede.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordCountTest {

    private static final List<String> PARTS = List.of(
            "word",
            "Word",
            "a",
            "I",
            "don't",
            "dogs'",
            "'tis",
            "U.S.",
            "3.14",
            "1,000",
            "$5",
            "a-b",
            "e.g.",
            "x_y",
            "né",
            "Straße",
            "--",
            "-",
            "…",
            "(",
            ")",
            "\"",
            "'",
            ".",
            ",",
            "!?",
            "@",
            "a@b.example",
            "http://a.example/b?c=d",
            "50%",
            "\u00a0",
            "\t",
            "\n",
            "\u00ad",
            "灯台",
            "привет",
            "\u0301",
            "1st",
            "R2D2",
            "O'Neill,",
            "(well)",
            "‘so’",
            " ",
            "  ");

    @Test
    void wordsAreThoseOfThePlatformsRules() {
        Random random = new Random(11);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            assertThat(WordCount.of(text.toString(), words)).as(text.toString()).isEqualTo(byTheRules(text.toString()));
        }
    }

    private static int byTheRules(String text) {
        String even = text.replace('’', '\'');
        BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
        words.setText(even);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            count += even.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return count;
    }
}
