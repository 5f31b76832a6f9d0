package dev.lede.delivery.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.TestIndex;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes have the same articles, but came to them by different ways: other segments, and other remains of what is gone. */
class SameOrderTest {

    private static final int STORIES = 300;
    private static final RelatedConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(RelatedConfig.class)
            .withDefaultValue("lede.related.occurrences", "2000")
            .withDefaultValue("lede.related.candidates", "100")
            .build()
            .getConfigMapping(RelatedConfig.class);

    @Test
    void theOrderIsTheSameOnEveryNode(@TempDir Path one, @TempDir Path other) throws Exception {
        Random random = new Random(7);
        List<UUID> topics = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
        List<CorpusArticle> stories = new ArrayList<>();
        for (int i = 0; i < STORIES; i++) {
            stories.add(story(random, new UUID(9, i), topics));
        }
        try (TestIndex straight = new TestIndex(one);
                TestIndex crooked = new TestIndex(other)) {
            straight.put(stories);
            List<CorpusArticle> shuffled = new ArrayList<>(stories);
            Collections.shuffle(shuffled, random);
            List<UUID> passing = new ArrayList<>();
            for (int from = 0; from < STORIES; from += 30) {
                List<CorpusArticle> some = new ArrayList<>(shuffled.subList(from, from + 30));
                for (int i = 0; i < 10; i++) {
                    CorpusArticle gone = story(random, UUID.randomUUID(), topics);
                    passing.add(gone.id());
                    some.add(gone);
                }
                some.add(story(random, shuffled.get((from + 40) % STORIES).id(), topics));
                crooked.put(some);
            }
            crooked.remove(passing);
            crooked.put(shuffled.subList(0, 60));
            for (CorpusArticle article : stories.subList(0, 40)) {
                assertThat(feed(crooked, article))
                        .isEqualTo(feed(straight, article))
                        .hasSize(20);
            }
        }
    }

    private static List<RankedStory> feed(TestIndex index, CorpusArticle article) throws Exception {
        return index.ask(snapshot ->
                new StoryFeed(snapshot, CONFIG, new Nearness(CONFIG), article, false).best(Choices.none(), 20));
    }

    private static CorpusArticle story(Random random, UUID id, List<UUID> topics) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append("word")
                    .append((int) Math.abs(random.nextGaussian() * 60))
                    .append(' ');
        }
        return new CorpusArticle(
                id,
                1,
                "Story word" + random.nextInt(40),
                null,
                body.toString(),
                "en",
                "news",
                Instant.ofEpochSecond(1_700_000_000 + 86_400L * random.nextInt(30)),
                Instant.ofEpochSecond(1_700_000_000),
                false,
                random.nextInt(5) > 0,
                topics.subList(0, random.nextInt(3)),
                "open");
    }
}
