package dev.lede.delivery.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1970-01-01T00:00:00Z, 0, true",
        "1, 1, 1970-01-01T23:59:59.999999Z, 0, false",
        "7, 612, 2026-06-12T08:30:00Z, 20616, true",
        "65535, 16777215, 1969-12-31T23:59:59.999999Z, -1, false",
        "12, 970, 0001-01-01T00:00:00Z, -719162, true",
        "12, 970, 9999-12-31T23:59:59.999999Z, 2932896, false"
    })
    void holdsWhatItWasMadeOf(int headline, int body, Instant published, int day, boolean isDated) {
        long outline = Outline.of(headline, body, Fields.micros(published), isDated);
        assertThat(Outline.headlineLength(outline)).isEqualTo(headline);
        assertThat(Outline.bodyLength(outline)).isEqualTo(body);
        assertThat(Outline.day(outline)).isEqualTo(day);
        assertThat(Outline.isDated(outline)).isEqualTo(isDated);
    }

    @ParameterizedTest
    @CsvSource({"65536, 16777216, 9223372036854775807", "2147483647, 2147483647, -9223372036854775808"})
    void whatDoesNotFitInIsTheMostThatDoes(int headline, int body, long published) {
        long outline = Outline.of(headline, body, published, true);
        assertThat(Outline.headlineLength(outline)).isEqualTo(65_535);
        assertThat(Outline.bodyLength(outline)).isEqualTo(16_777_215);
        assertThat(Outline.day(outline)).isEqualTo(published > 0 ? 4_194_303 : -4_194_304);
        assertThat(Outline.isDated(outline)).isTrue();
    }
}
