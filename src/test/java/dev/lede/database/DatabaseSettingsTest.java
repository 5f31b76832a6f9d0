package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @AfterEach
    void forget() {
        System.clearProperty("quarkus.datasource.jdbc.url");
        System.clearProperty("lede.database.wait");
    }

    @Test
    void serverOfTheUserIsFoundBeforeQuarkusStarts() {
        System.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/news");
        System.setProperty("lede.database.wait", "PT1M");

        DatabaseSettings settings = DatabaseSettings.read();

        assertThat(settings.jdbcUrl()).contains("jdbc:postgresql://db/news");
        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void emptyUrlMeansTheEmbeddedServer() {
        System.setProperty("quarkus.datasource.jdbc.url", "");

        assertThat(DatabaseSettings.read().jdbcUrl()).isEmpty();
    }

    @Test
    void settingThatIsNoDurationIsRefused() {
        System.setProperty("lede.database.wait", "a while");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(DatabaseSettings::read)
                .withMessageContaining("lede.database.wait");
    }
}
