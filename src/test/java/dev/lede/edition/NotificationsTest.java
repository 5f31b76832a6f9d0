package dev.lede.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.EmbeddedDatabase;
import dev.lede.editorial.TestNewsroom;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another node commits is heard of at once, also after the connection was lost; nothing is compared here. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(NotificationsTest.WithoutComparing.class)
class NotificationsTest {

    public static class WithoutComparing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.edition.every", "PT1H", "lede.index.enabled", "false");
        }
    }

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String LISTENER = "query = 'listen lede_edition'";

    @Inject
    TestNewsroom newsroom;

    @Inject
    CountingFollower follower;

    @Test
    void whatAnotherNodeCommitsWakesTheFollowersAtOnce() throws InterruptedException {
        awaitListener();
        touch();
    }

    @Test
    void aLostConnectionIsMadeAgainAndWhatItMissedIsLookedFor() throws InterruptedException {
        awaitListener();
        int before = follower.wakes();
        newsroom.sql()
                .list(
                        "select pg_terminate_backend(pid) as done from pg_stat_activity where " + LISTENER,
                        row -> row.getBoolean("done"));
        assertThat(follower.isWokenAfter(before, Duration.ofSeconds(10))).isTrue();
        touch();
    }

    private void touch() throws InterruptedException {
        // those that came before are over
        Thread.sleep(500);
        int before = follower.wakes();
        newsroom.sql().change("update newsroom.edition set touched_at = clock_timestamp()");
        assertThat(follower.isWokenAfter(before, AT_ONCE)).isTrue();
    }

    private void awaitListener() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end
                && newsroom.sql()
                        .list("select pid from pg_stat_activity where " + LISTENER, row -> row.getInt("pid"))
                        .isEmpty()) {
            Thread.sleep(20);
        }
    }
}
