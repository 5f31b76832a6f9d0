package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.editorial.article.Correction;
import dev.lede.http.problem.InvalidContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final UUID ARTICLE = new UUID(0, 1);
    private static final UUID REVISION = new UUID(0, 2);

    @Test
    void firstPublicationBearsTheMomentUnlessAnotherTimeIsGiven() {
        Placement placement = new Timeline(List.of()).place(order(null, null, null), at(10));
        assertThat(placement.begun().from()).isEqualTo(at(10));
        assertThat(placement.begun().until()).isNull();
        assertThat(placement.begun().publishedAt()).isEqualTo(at(10));
        assertThat(placement.begun().updatedAt()).isEqualTo(at(10));
        Publication archived =
                new Timeline(List.of()).place(order(null, null, at(2)), at(10)).begun();
        assertThat(archived.publishedAt()).isEqualTo(at(2));
        assertThat(archived.updatedAt()).isEqualTo(at(2));
    }

    @Test
    void laterPublicationEndsTheOneBeforeAndKeepsItsPublishedAt() {
        Placement placement = new Timeline(List.of(publication(2, null))).place(order(null, null, null), at(10));
        assertThat(placement.ended().orElseThrow().until()).isEqualTo(at(10));
        assertThat(placement.begun().publishedAt()).isEqualTo(at(2));
        assertThat(placement.begun().updatedAt()).isEqualTo(at(10));
    }

    @Test
    void whatIsScheduledStaysAndEndsWhatIsPublishedNow() {
        Placement placement =
                new Timeline(List.of(publication(2, 20), publication(20, null))).place(order(null, null, null), at(10));
        assertThat(placement.begun().from()).isEqualTo(at(10));
        assertThat(placement.begun().until()).isEqualTo(at(20));
        assertThat(placement.replaced()).isEmpty();
    }

    @Test
    void secondPublicationForTheSameMomentReplacesTheFirst() {
        Placement placement = new Timeline(List.of(publication(20, null))).place(order(at(20), null, null), at(10));
        assertThat(placement.replaced().orElseThrow().from()).isEqualTo(at(20));
        assertThat(placement.begun().from()).isEqualTo(at(20));
        assertThat(placement.isNow()).isFalse();
    }

    @Test
    void scheduledStoryThatIsPublishedEarlierBearsTheEarlierTimeFromThenOn() {
        Placement placement = new Timeline(List.of(publication(20, null))).place(order(null, null, null), at(10));
        assertThat(placement.renewed()).extracting(Publication::publishedAt).containsExactly(at(10));
    }

    @Test
    void endBeforeTheBeginningAndATimeOfTheFutureAreRefused() {
        Timeline empty = new Timeline(List.of());
        assertThatThrownBy(() -> empty.place(order(at(20), at(20), null), at(10)))
                .isInstanceOf(InvalidContent.class);
        assertThatThrownBy(() -> empty.place(order(null, null, at(11)), at(10))).isInstanceOf(InvalidContent.class);
    }

    @Test
    void noTwoPublicationsEverOverlapWhateverIsAsked() {
        Random random = new Random(20260612);
        for (int run = 0; run < 2_000; run++) {
            List<Publication> publications = new ArrayList<>();
            int now = 0;
            for (int step = 0; step < 15; step++) {
                now += 1 + random.nextInt(3);
                Instant at = random.nextBoolean() ? null : at(now + random.nextInt(6));
                int begin = at == null ? now : (int) at.getEpochSecond();
                Instant until = random.nextInt(3) > 0 ? null : at(begin + 1 + random.nextInt(5));
                apply(new Timeline(List.copyOf(publications)).place(order(at, until, null), at(now)), publications);
                assertThat(publications).isSortedAccordingTo(Comparator.comparing(Publication::from));
                for (int i = 0; i < publications.size(); i++) {
                    Publication one = publications.get(i);
                    assertThat(one.until() == null || one.until().isAfter(one.from()))
                            .isTrue();
                    assertThat(one.updatedAt()).isAfterOrEqualTo(one.publishedAt());
                    if (i > 0) {
                        assertThat(publications.get(i - 1).hasEndedBy(one.from()))
                                .isTrue();
                    }
                }
            }
        }
    }

    private static void apply(Placement placement, List<Publication> publications) {
        placement.replaced().ifPresent(publications::remove);
        placement.ended().ifPresent(ended -> replace(ended, publications));
        placement.renewed().forEach(renewed -> replace(renewed, publications));
        publications.add(placement.begun());
        publications.sort(Comparator.comparing(Publication::from));
    }

    private static void replace(Publication changed, List<Publication> publications) {
        publications.replaceAll(one -> one.id().equals(changed.id()) ? changed : one);
    }

    private static Publication publication(int from, @Nullable Integer until) {
        return new Publication(
                UUID.randomUUID(), ARTICLE, REVISION, at(from), until == null ? null : at(until), at(from), at(from));
    }

    private static PublicationOrder order(
            @Nullable Instant at, @Nullable Instant until, @Nullable Instant publishedAt) {
        return new PublicationOrder(ARTICLE, REVISION, at, until, publishedAt, null, List.<Correction>of(), "test");
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
