package dev.lede.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void anchorsComeFromHeadings() {
        assertThat(Anchors.of(Arrays.asList(null, "What the licences cover", "Über Ärzte", "東京", null, "?!")))
                .containsExactly("intro", "what-the-licences-cover", "über-ärzte", "東京", "section-5", "section-6");
    }

    @Test
    void sameHeadingsGetNumbers() {
        assertThat(Anchors.of(List.of("A", "a!", "A-2", "a", "Intro")))
                .containsExactly("a", "a-2", "a-2-2", "a-3", "intro");
    }

    @Test
    void noTwoAnchorsOfAnArticleAreAlike() {
        List<String> words =
                Arrays.asList("a", "A", "a-2", "a-3", null, "intro", "section-2", "section 3", "!", "é", "e\u0301");
        Random random = new Random(20260612);
        for (int n = 0; n < 5_000; n++) {
            List<String> headings = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                headings.add(words.get(random.nextInt(words.size())));
            }
            assertThat(Anchors.of(headings)).hasSameSizeAs(headings).doesNotHaveDuplicates();
        }
    }
}
