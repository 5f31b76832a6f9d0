package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.database.Sql;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticlePublishingTest {

    private static final Duration SOON = Duration.ofSeconds(3);

    @Inject
    TestNewsroom newsroom;

    @Inject
    ArticlePublishing publishing;

    @Inject
    DueChanges due;

    @Inject
    PublicState state;

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.topics("trade", "ships");
    }

    @Test
    void scheduledStoryIsVisibleExactlyWhenDueWithNobodyNoticing() {
        UUID article = draft("Embargoed", "trade");
        Instant at = newsroom.now().plus(SOON);
        publish(article, at, null);
        boolean visible = false;
        while (!visible) {
            Sighting sighting = newsroom.reader()
                    .one(
                            """
                            select now() as now, exists(select from published.article) as article,
                                   exists(select from published.slug) as slug,
                                   exists(select from published.article a where a.sections <> '[]') as section,
                                   (select article_count from published.topic where slug = 'trade') as topic
                            """,
                            row -> new Sighting(
                                    Sql.instant(row, "now"),
                                    row.getBoolean("article")
                                            && row.getBoolean("slug")
                                            && row.getBoolean("section")
                                            && row.getInt("topic") == 1,
                                    row.getBoolean("article")
                                            || row.getBoolean("slug")
                                            || row.getBoolean("section")
                                            || row.getInt("topic") == 1));
            boolean isDue = !sighting.now().isBefore(at);
            assertThat(List.of(sighting.whole(), sighting.any())).containsOnly(isDue);
            visible = isDue;
        }
        assertThat(newsroom.log()).isEmpty();
        due.look();
        assertThat(newsroom.log()).containsExactly("1 published embargoed");
        assertThat(changeTimes()).containsExactly(at);
        assertThat(count("topic_total where lasting = 1")).isEqualTo(1);
    }

    @Test
    void publishingWhileAnotherIsScheduledLeavesTheScheduledOneInPlace() {
        UUID article = draft("One", "trade");
        UUID one = newsroom.revision(article);
        revise(article, "Two", "trade");
        UUID two = newsroom.revision(article);
        revise(article, "Three", "ships");
        UUID three = newsroom.revision(article);
        Instant at = newsroom.now().plus(SOON);
        publish(article, one, null, null);
        publish(article, three, at, null);
        publish(article, two, null, null);
        assertThat(newsroom.published()).containsExactly("Two");
        assertThat(newsroom.log()).containsExactly("1 published one", "2 updated one");
        assertThat(state.read().nextChange()).isEqualTo(at);
        waitFor(at);
        assertThat(newsroom.published()).containsExactly("Three");
        due.look();
        assertThat(newsroom.log()).containsExactly("1 published one", "2 updated one", "3 updated one");
        assertThat(topicCounts()).containsExactly("ships 1", "trade 0");
        assertThat(count("shelf where shown_from = '-infinity' and shown_until = 'infinity'"))
                .isEqualTo(1);
        assertThat(count("shelf")).isEqualTo(1);
    }

    @Test
    void storyWithAnEndExpiresByItselfAndItsExpiryIsLoggedOnce() {
        UUID article = draft("Offer", "trade");
        Instant until = newsroom.now().plus(SOON);
        publish(article, null, until);
        assertThat(topicCounts()).containsExactly("ships 0", "trade 1");
        waitFor(until);
        assertThat(newsroom.published()).isEmpty();
        assertThat(topicCounts()).containsExactly("ships 0", "trade 0");
        due.look();
        due.look();
        assertThat(newsroom.log()).containsExactly("1 published offer", "2 expired offer");
        assertThat(count("shelf")).isZero();
        assertThat(count("shelf_topic")).isZero();
    }

    @Test
    void whatCameDueIsLoggedBeforeWhatIsPublishedAfterIt() {
        UUID scheduled = draft("Scheduled", "trade");
        Instant at = newsroom.now().plus(SOON);
        publish(scheduled, at, null);
        UUID other = draft("Other", "ships");
        waitFor(at);
        publish(other, null, null);
        assertThat(newsroom.log()).containsExactly("1 published scheduled", "2 published other");
        assertThat(changeTimes()).isSorted();
    }

    @Test
    void articleThatIsReplacedBetweenItsTimeAndTheNoticingIsLoggedTwice() {
        UUID article = draft("Scheduled", "trade");
        Instant at = newsroom.now().plus(SOON);
        publish(article, at, null);
        waitFor(at);
        revise(article, "Replaced", "ships");
        publish(article, null, null);
        assertThat(newsroom.log()).containsExactly("1 published scheduled", "2 updated scheduled");
        assertThat(topicCounts()).containsExactly("ships 1", "trade 0");
        assertThat(newsroom.published()).containsExactly("Replaced");
    }

    @Test
    void reschedulingForTheSameMomentReplacesWhatWasToCome() {
        Instant at = newsroom.now().plus(Duration.ofHours(1));
        UUID article = draft("First", "trade");
        publish(article, at, null);
        UUID before = newsroom.revision(article);
        newsroom.take("{'externalId': 'First', 'headline': 'Second', 'slug': 'second'}");
        publish(article, at, null);
        assertThat(count("publication")).isEqualTo(1);
        assertThat(count("publication where revision_id = '" + before + "'")).isZero();
        assertThat(count("slug where public_from is not null and slug = 'first'"))
                .isZero();
        assertThat(count("slug where public_from = '" + at + "' and slug = 'second'"))
                .isEqualTo(1);
    }

    @Test
    void storyScheduledBehindAScheduledOneEndsItAndBothStay() {
        Instant first = newsroom.now().plus(Duration.ofHours(1));
        UUID article = draft("First", "trade");
        publish(article, first, null);
        revise(article, "Second", "trade");
        publish(article, first.plus(Duration.ofHours(1)), null);
        assertThat(count("shelf")).isEqualTo(2);
        assertThat(count("shelf where shown_from = '" + first + "' and shown_until = '"
                        + first.plus(Duration.ofHours(1)) + "'"))
                .isEqualTo(1);
        assertThat(newsroom.log()).isEmpty();
        assertThat(newsroom.published()).isEmpty();
    }

    @Test
    void schedulingTellsReadersNothingBeforeTheLastMinute() {
        UUID article = draft("Soon", "trade");
        State before = state.read();
        publish(article, newsroom.now().plusSeconds(90), null);
        State later = state.read();
        assertThat(later.edition()).isEqualTo(before.edition());
        assertThat(later.changedAt()).isEqualTo(before.changedAt());
        assertThat(later.nextChange()).isNull();
        Instant at = newsroom.now().plusSeconds(30);
        publish(article, at, null);
        State soon = state.read();
        assertThat(soon.changedAt()).isEqualTo(before.changedAt());
        assertThat(soon.nextChange()).isEqualTo(at);
    }

    private UUID draft(String headline, String topic) {
        return Objects.requireNonNull(
                newsroom.take(line(headline, headline, topic)).get(0).articleId());
    }

    private void revise(UUID article, String headline, String topic) {
        String id = newsroom.sql()
                .one("select external_id from newsroom.article where id = ?", row -> row.getString(1), article);
        newsroom.take(line(id, headline, topic));
    }

    private static String line(String id, String headline, String topic) {
        return "{'externalId': '%s', 'headline': '%s', 'topics': ['%s'], 'sections': [{'blocks': ['Text']}]}"
                .formatted(id, headline, topic);
    }

    private void publish(UUID article, @Nullable Instant at, @Nullable Instant until) {
        publish(article, newsroom.revision(article), at, until);
    }

    private void publish(UUID article, UUID revision, @Nullable Instant at, @Nullable Instant until) {
        PublicationOrder order = new PublicationOrder(article, revision, at, until, null, null, List.of(), "test");
        QuarkusTransaction.requiringNew().run(() -> publishing.publish(List.of(order)));
    }

    private void waitFor(Instant moment) {
        newsroom.sql()
                .list(
                        "select pg_sleep(greatest(0, extract(epoch from ?::timestamptz - clock_timestamp())) + 0.001)",
                        row -> true,
                        moment.toString());
    }

    private long count(String rows) {
        return newsroom.sql().one("select count(*) as n from newsroom." + rows, row -> row.getLong("n"));
    }

    private List<Instant> changeTimes() {
        return newsroom.sql().list("select at from newsroom.change order by edition", row -> Sql.instant(row, "at"));
    }

    private List<String> topicCounts() {
        return newsroom.reader()
                .list(
                        "select slug || ' ' || article_count as topic from published.topic order by slug",
                        row -> row.getString("topic"));
    }

    private record Sighting(Instant now, boolean whole, boolean any) {}
}
