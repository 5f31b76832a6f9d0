package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderPasswordTest {

    @Test
    void everyNodeDerivesTheSame() {
        // openssl: printf 'lede reader' | openssl dgst -sha256 -hmac secret -binary | basenc --base64url
        assertThat(ReaderPassword.derivedFrom("secret")).isEqualTo("vWbsUZ-5p8aEwlOm7sHFaJH5VwPsF9Q3HciO-Lfhi0U");
    }

    @Test
    void derivedOneIsUsedWhereNoneIsSet() {
        assertThat(readerPassword(Map.of("quarkus.datasource.password", "secret")))
                .contains(ReaderPassword.derivedFrom("secret"));
    }

    @Test
    void oneThatIsSetWins() {
        assertThat(readerPassword(Map.of(
                        "quarkus.datasource.password", "secret", "quarkus.datasource.reader.password", "chosen")))
                .contains("chosen");
    }

    @Test
    void noneIsMadeUpWithoutAMainPassword() {
        assertThat(readerPassword(Map.of())).isEmpty();
        assertThat(readerPassword(Map.of("quarkus.datasource.password", ""))).isEmpty();
    }

    private static Optional<String> readerPassword(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .withSources(new ReaderPassword())
                .build();
        return config.getOptionalValue("quarkus.datasource.reader.password", String.class);
    }
}
