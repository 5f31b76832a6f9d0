package dev.lede.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

    @Test
    void whatIsWithinItsBoundsIsTaken() {
        Press press = read(Map.of(
                "press.pages", "64", "press.dry-for", "PT1H", "press.ink.density", "0.1", "press.home", "https://a"));
        assertThat(press.pages()).isEqualTo(64);
        assertThat(press.ink().density()).isEqualTo(0.1);
        assertThat(press.home()).hasValue("https://a");
    }

    @ParameterizedTest
    @CsvSource({
        "press.pages, 3, press.pages must be at least 4",
        "press.pages, 65, press.pages must be at most 64",
        "press.dry-for, PT0.05S, press.dry-for must be at least PT0.1S",
        "press.dry-for, PT61M, press.dry-for must be at most PT1H",
        "press.ink.density, 0, press.ink.density must be above 0",
        "press.ink.density, NaN, press.ink.density must be above 0",
        "press.ink.density, Infinity, press.ink.density must be above 0",
        "press.home, ftp://a, press.home must be an http or https URL"
    })
    void whatIsNotIsNamedWithItsBound(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> read(Map.of("press.pages", "3", "press.ink.density", "-1")))
                .hasMessageContaining("press.pages must be at least 4")
                .hasMessageContaining("press.ink.density must be above 0");
    }

    private static Press read(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(Press.class)
                .withDefaultValues(settings)
                .withCustomizers(new Bounds())
                .build();
        return config.getConfigMapping(Press.class);
    }

    @ConfigMapping(prefix = "press")
    public interface Press {
        @WithDefault("8")
        @AtLeast("4")
        @AtMost("64")
        int pages();

        @WithDefault("PT1S")
        @AtLeast("PT0.1S")
        @AtMost("PT1H")
        Duration dryFor();

        Ink ink();

        @Matching(value = "https?://\\S+", message = "must be an http or https URL")
        Optional<String> home();

        OptionalInt copies();

        interface Ink {
            @WithDefault("1")
            @Above("0")
            double density();
        }
    }
}
