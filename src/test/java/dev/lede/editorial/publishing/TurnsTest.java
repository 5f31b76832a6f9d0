package dev.lede.editorial.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.database.Sql;
import dev.lede.database.SqlFailure;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.editorial.NewId;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When something last changed by time alone, and when it next will, is what the shelf and the lead slots say, kept or not. */
@QuarkusTest
class TurnsTest {

    private static final int STEPS = 120;
    private static final int ARTICLES = 8;
    private static final int MILLIS = 400;
    private static final Duration TOLD = Duration.ofMinutes(1);

    @Inject
    TestNewsroom newsroom;

    @Inject
    ArticlePublishing publishing;

    @Inject
    DueChanges due;

    @Inject
    PublicState state;

    private final Random random = new Random(20261127);

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.sql()
                .change("insert into newsroom.front (name, title, updated_at) values ('turning', 'Turning', now())");
    }

    @Test
    void whatIsKeptIsWhatFollowsFromTheShelfAndTheSlots() throws InterruptedException {
        List<UUID> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(Objects.requireNonNull(newsroom.take("{'headline': 'Story %d', 'sections': []}".formatted(i))
                    .get(0)
                    .articleId()));
        }
        int known = 0;
        int past = 0;
        for (int i = 0; i < STEPS; i++) {
            change(articles.get(random.nextInt(ARTICLES)), i);
            State now = state.read();
            assertThat(now.turnedAt()).as("step %d, last", i).isEqualTo(last(now.now()));
            assertThat(now.nextChange()).as("step %d, next", i).isEqualTo(next(now.now()));
            assertThat(isFound()).as("step %d, found", i).isTrue();
            if (isPast(now.now())) {
                past++;
            } else {
                known++;
            }
        }
        assertThat(known).isPositive();
        assertThat(past).isPositive();
    }

    @Test
    void whatTurnedIsFoundOutAgainWhenItIsLookedFor() throws InterruptedException {
        UUID article = newsroom.take("{'headline': 'Story', 'sections': [], 'publish': true}")
                .get(0)
                .articleId();
        Instant from = newsroom.now().plusMillis(100);
        slot(Objects.requireNonNull(article), 1, from, null);
        while (!newsroom.now().isAfter(from)) {
            Thread.sleep(10);
        }
        assertThat(isPast(newsroom.now())).isTrue();
        assertThat(state.read().turnedAt()).isEqualTo(last(newsroom.now()));
        due.look();
        assertThat(isPast(newsroom.now())).isFalse();
        assertThat(state.read().turnedAt()).isNotNull().isEqualTo(last(newsroom.now()));
    }

    @Test
    void readersCannotAskAboutAnyOtherMoment() {
        for (String question : List.of(
                "newsroom.next_turn(now())",
                "newsroom.last_turn(now() + interval '1 year')",
                "(select turns_at from newsroom.edition)")) {
            assertThatThrownBy(() -> newsroom.reader().list("select " + question + " as told", row -> true))
                    .as(question)
                    .isInstanceOf(SqlFailure.class)
                    .hasStackTraceContaining("permission denied");
        }
        UUID article = Objects.requireNonNull(
                newsroom.take("{'headline': 'Later', 'sections': []}").get(0).articleId());
        publish(article, newsroom.now().plusSeconds(90), null);
        boolean nothing = newsroom.reader()
                .one("select published.next_turn() is null as nothing", row -> row.getBoolean("nothing"));
        assertThat(nothing).isTrue();
    }

    private void change(UUID article, int step) throws InterruptedException {
        Instant soon = newsroom.now().plusMillis(random.nextInt(MILLIS));
        Instant later = soon.plusMillis(1 + random.nextInt(MILLIS));
        switch (random.nextInt(8)) {
            case 0 -> publish(article, null, null);
            case 1 -> publish(article, soon, null);
            case 2 -> publish(article, null, later);
            case 3 -> publish(article, soon, later.plusSeconds(random.nextInt(120)));
            case 4 -> slot(article, step, soon, later);
            case 5 -> slot(article, step, soon.minusSeconds(1), random.nextBoolean() ? later : null);
            case 6 -> due.look();
            // most of what was to come soon is over then
            default -> Thread.sleep(MILLIS);
        }
    }

    private void publish(UUID article, @Nullable Instant at, @Nullable Instant until) {
        PublicationOrder order =
                new PublicationOrder(article, newsroom.revision(article), at, until, null, null, List.of(), "test");
        QuarkusTransaction.requiringNew().run(() -> publishing.publish(List.of(order)));
    }

    private void slot(UUID article, int position, Instant from, @Nullable Instant until) {
        newsroom.sql()
                .change(
                        "delete from newsroom.lead_slot where article_id = ? or position = ?",
                        article,
                        1 + position % 50);
        newsroom.sql()
                .change(
                        "insert into newsroom.lead_slot (id, front, position, article_id, shown) values (?, 'turning', ?, ?, tstzrange(?, ?))",
                        NewId.next(),
                        1 + position % 50,
                        article,
                        from,
                        until);
    }

    private @Nullable Instant last(Instant now) {
        return moments().stream()
                .filter(moment -> !moment.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant next(Instant now) {
        return moments().stream()
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(now.plus(TOLD)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All moments at which what readers see changes, or did. */
    private List<Instant> moments() {
        List<Shown> shelf = shown("nullif(shown_from, '-infinity')", "nullif(shown_until, 'infinity')", "shelf");
        List<Instant> moments = new ArrayList<>();
        shelf.forEach(story -> moments.addAll(story.moments()));
        for (Shown slot : shown("lower(shown)", "upper(shown)", "lead_slot")) {
            slot.moments().stream()
                    .filter(moment ->
                            shelf.stream().anyMatch(story -> story.article.equals(slot.article) && story.isAt(moment)))
                    .forEach(moments::add);
        }
        return moments;
    }

    private List<Shown> shown(String from, String until, String table) {
        return newsroom.sql()
                .list(
                        "select article_id, %s as begins, %s as ends from newsroom.%s".formatted(from, until, table),
                        row -> new Shown(
                                row.getObject("article_id", UUID.class),
                                Sql.optionalInstant(row, "begins"),
                                Sql.optionalInstant(row, "ends")));
    }

    private boolean isFound() {
        return newsroom.sql()
                .one(
                        "select turns_known_at < 'infinity' as found from newsroom.edition",
                        row -> row.getBoolean("found"));
    }

    /** Whether the next moment that is kept is over. */
    private boolean isPast(Instant now) {
        return newsroom.sql()
                .one("select turns_at <= ? as past from newsroom.edition", row -> row.getBoolean("past"), now);
    }

    private record Shown(
            UUID article, @Nullable Instant from, @Nullable Instant until) {

        List<Instant> moments() {
            return Stream.of(from, until).filter(Objects::nonNull).toList();
        }

        boolean isAt(Instant moment) {
            return (from == null || !from.isAfter(moment)) && (until == null || until.isAfter(moment));
        }
    }
}
