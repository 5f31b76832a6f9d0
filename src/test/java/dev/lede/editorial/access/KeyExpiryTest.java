package dev.lede.editorial.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.editorial.article.Faults;
import dev.lede.http.problem.Fault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyExpiryTest {

    private static final Instant NOW = Instant.parse("2026-06-12T08:30:00Z");

    private final Faults faults = new Faults();

    @Test
    void keyEndsAtATimeOrAfterAWhileOrNever() {
        assertThat(expiry(null, null)).isNull();
        assertThat(expiry("2026-06-12T08:30:00.000001Z", null)).isEqualTo("2026-06-12T08:30:00.000001Z");
        assertThat(expiry(null, "PT1S")).isEqualTo("2026-06-12T08:30:01Z");
        assertThat(expiry(null, "P30D")).isEqualTo("2026-07-12T08:30:00Z");
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30", "30 days", "P1Y", "PT0S", "PT0.5S", "-PT1H", "P3651D", "PT9999999999999H", "P1D "})
    void anyOtherWhileIsRefused(String expiresIn) {
        assertThat(expiry(null, expiresIn)).isNull();
        assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/expiresIn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-12T08:30:00Z", "2001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void timeThatIsOverOrTooFarIsRefused(String expiresAt) {
        expiry(expiresAt, null);
        assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/expiresAt");
    }

    @Test
    void bothAreOneTooMany() {
        expiry("2026-06-13T08:30:00Z", "P1D");
        assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/expiresIn");
    }

    private @Nullable Instant expiry(@Nullable String at, @Nullable String in) {
        return KeyExpiry.of(
                new KeyDraft("x", "editor", at == null ? null : Instant.parse(at), in, null, null), NOW, faults);
    }
}
