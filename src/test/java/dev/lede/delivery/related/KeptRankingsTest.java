package dev.lede.delivery.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.TestIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRankingsTest {

    private static final UUID STORY = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final KeptRankings kept = new KeptRankings();
    private int made;

    @Test
    void sameQuestionOfTheSameIndexIsRankedOnce(@TempDir Path folder) throws Exception {
        try (TestIndex index = new TestIndex(folder)) {
            index.put(List.of(story(1, "Of the harbour"), story(OTHER, 1, "Of the sea")));

            List<RankedStory> first = ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);
            List<RankedStory> second = ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);

            assertThat(second).isEqualTo(first);
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void anyOtherQuestionIsRankedAnew(@TempDir Path folder) throws Exception {
        try (TestIndex index = new TestIndex(folder)) {
            index.put(List.of(story(1, "Of the harbour"), story(OTHER, 1, "Of the sea")));

            ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);
            ask(index, story(1, "Of the harbour"), Choices.none(), false, 6);
            ask(index, story(1, "Of the harbour"), Choices.none(), true, 5);
            ask(index, story(1, "Of the harbour"), new Choices(List.of(OTHER), Set.of()), false, 5);
            ask(index, story(1, "Of the harbour"), new Choices(List.of(), Set.of(OTHER)), false, 5);
            ask(index, story(2, "Of the harbour and the sea"), Choices.none(), false, 5);
            ask(index, story(OTHER, 1, "Of the harbour"), Choices.none(), false, 5);

            assertThat(made).isEqualTo(7);
        }
    }

    @Test
    void changeOfTheIndexForgetsAll(@TempDir Path folder) throws Exception {
        try (TestIndex index = new TestIndex(folder)) {
            index.put(List.of(story(1, "Of the harbour")));
            ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);

            index.put(List.of(story(OTHER, 1, "Of the sea")));
            ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);
            index.remove(List.of(OTHER));
            ask(index, story(1, "Of the harbour"), Choices.none(), false, 5);

            assertThat(made).isEqualTo(3);
        }
    }

    @Test
    void endOfAStoryByTimeAloneForgetsAll(@TempDir Path folder) throws Exception {
        try (TestIndex index = new TestIndex(folder)) {
            index.put(List.of(story(1, "Of the harbour"), story(OTHER, 1, "Of the sea")));

            ask(index, Set.of(), story(1, "Of the harbour"), Choices.none(), false, 5);
            ask(index, Set.of(OTHER), story(1, "Of the harbour"), Choices.none(), false, 5);
            ask(index, Set.of(OTHER), story(1, "Of the harbour"), Choices.none(), false, 5);

            assertThat(made).isEqualTo(2);
        }
    }

    private List<RankedStory> ask(
            TestIndex index, CorpusArticle article, Choices choices, boolean anyLanguage, int limit) throws Exception {
        return ask(index, Set.of(), article, choices, anyLanguage, limit);
    }

    private List<RankedStory> ask(
            TestIndex index, Set<UUID> ended, CorpusArticle article, Choices choices, boolean anyLanguage, int limit)
            throws Exception {
        return index.ask(
                ended,
                snapshot -> kept.of(snapshot, article, choices, anyLanguage, limit, () -> {
                    made++;
                    return List.of(new RankedStory(OTHER, "text", 0.5 + made / 100.0, List.of()));
                }));
    }

    private static CorpusArticle story(int revision, String headline) {
        return story(STORY, revision, headline);
    }

    private static CorpusArticle story(UUID id, int revision, String headline) {
        Instant time = Instant.parse("2026-03-01T08:00:00Z");
        return new CorpusArticle(
                id, revision, headline, null, "A body.", "en", "news", time, time, false, true, List.of(), "open");
    }
}
