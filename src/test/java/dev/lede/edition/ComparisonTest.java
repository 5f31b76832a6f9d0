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

/** Where nothing can be heard, editions are compared. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(ComparisonTest.WithoutListening.class)
class ComparisonTest {

    public static class WithoutListening implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("lede.edition.listen", "false", "lede.index.enabled", "false");
        }
    }

    @Inject
    TestNewsroom newsroom;

    @Inject
    CountingFollower follower;

    @Test
    void anEditionThatNobodyTellsOfIsNoticedWithinTwoSeconds() throws InterruptedException {
        // the first comparison is over
        Thread.sleep(1_500);
        int before = follower.wakes();
        newsroom.sql().change("update newsroom.edition set number = number + 1");
        assertThat(follower.isWokenAfter(before, Duration.ofSeconds(2))).isTrue();
        newsroom.sql().change("update newsroom.edition set number = number - 1");
    }
}
