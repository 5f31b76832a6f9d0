package dev.lede.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rare-earth magnets run short | rare-earth-magnets-run-short",
                "Über den Wolken | uber-den-wolken",
                "Straße, Łódź & Ærø | strasse-lodz-aero",
                "Don't look up | dont-look-up",
                "It’s 5 o’clock | its-5-oclock",
                "AT&T's 10% rise -- again! | at-ts-10-rise-again",
                "Москва и Йошкар-Ола | москва-и-йошкар-ола",
                "東京 2026年 | 東京-2026年",
                "がんばれ | がんばれ",
                "Αθήνα | αθήνα",
                "हिन्दी समाचार | हिन्दी-समाचार",
                "İstanbul | istanbul",
                "!!! | story",
                "01976a3c-0000-7000-8000-000000000000 | story-01976a3c-0000-7000-8000-000000000000"
            })
    void headlineGivesASlug(String headline, String slug) {
        assertThat(SlugForm.slugOf(headline)).isEqualTo(slug);
        assertThat(SlugForm.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "A",
                "über",
                "a b",
                "a/b",
                "a_b",
                "a.b",
                "01976a3c-0000-7000-8000-000000000000",
                "e\u0301",
                "<b>"
            })
    void whatIsNotInTheFormIsNoSlug(String text) {
        assertThat(SlugForm.isSlug(text)).isFalse();
    }

    @Test
    void slugMayHaveTwoHundredCharacters() {
        assertThat(SlugForm.isSlug("a".repeat(200))).isTrue();
        assertThat(SlugForm.isSlug("a".repeat(201))).isFalse();
    }

    @Test
    void longHeadlineIsCutBetweenWords() {
        assertThat(SlugForm.slugOf("twelve chars ".repeat(20))).isEqualTo("twelve-chars-".repeat(7) + "twelve");
    }

    @Test
    void anyHeadlineGivesASlugAndAnyHeadingAnAnchorInTheirForms() {
        Random random = new Random(20260612);
        for (int n = 0; n < 20_000; n++) {
            String text = anyText(random);
            String slug = SlugForm.slugOf(text);
            assertThat(SlugForm.isSlug(slug))
                    .describedAs("%s -> %s", text, slug)
                    .isTrue();
            assertThat(SlugForm.slugOf(slug)).isEqualTo(slug);
            String anchor = SlugForm.anchorOf(text);
            assertThat(SlugForm.anchorOf(anchor)).describedAs(text).isEqualTo(anchor);
            assertThat(Normalizer.isNormalized(anchor, Normalizer.Form.NFC)).isTrue();
            assertThat(anchor).hasSizeLessThanOrEqualTo(100).doesNotContainPattern("[\\s/?#%<>\"&]|--|^-|-$");
        }
    }

    private static String anyText(Random random) {
        int[] ranges = {
            0x20, 0x7f, 0xa0, 0x24f, 0x300, 0x36f, 0x370, 0x5ff, 0x900, 0x97f, 0x3040, 0x30ff, 0x1f300, 0x1f64f
        };
        int[] points = new int[1 + random.nextInt(30)];
        Arrays.setAll(points, i -> {
            int range = 2 * random.nextInt(ranges.length / 2);
            return ranges[range] + random.nextInt(ranges[range + 1] - ranges[range]);
        });
        return random.nextInt(50) == 0 ? UUID.randomUUID().toString() : new String(points, 0, points.length);
    }
}
