package dev.lede.http.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.http.problem.InvalidParameters;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String BINDING = "articles?topic=energy&order=newest";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    static Stream<TimePosition> positions() {
        Random random = new Random(20260612);
        Stream<TimePosition> anywhere = IntStream.range(0, 200)
                .mapToObj(i -> new TimePosition(
                        Instant.ofEpochSecond(random.nextLong() % 100_000_000_000L, random.nextInt(1_000_000_000)),
                        new UUID(random.nextLong(), random.nextLong())));
        return Stream.concat(
                Stream.of(
                        new TimePosition(Instant.EPOCH, new UUID(0, 0)),
                        new TimePosition(Instant.parse("1969-12-31T23:59:59.999999Z"), new UUID(-1, -1)),
                        new TimePosition(Instant.parse("2026-06-12T08:30:00.000001Z"), new UUID(1, 2))),
                anywhere);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void anyPositionComesBack(TimePosition position) {
        assertThat(TimePosition.parse(position.toCursor(BINDING), BINDING)).isEqualTo(position);
    }

    @Test
    void anyChangeOfOneCharacterIsRefused() {
        String cursor =
                new TimePosition(Instant.parse("2026-06-12T08:30:00.000001Z"), new UUID(1, 2)).toCursor(BINDING);
        for (int i = 0; i < cursor.length(); i++) {
            for (String c : ALPHABET.split("", -1)) {
                if (!c.isEmpty() && !cursor.startsWith(c, i)) {
                    assertRefused(cursor.substring(0, i) + c + cursor.substring(i + 1), BINDING);
                }
            }
            assertRefused(cursor.substring(0, i), BINDING);
            assertRefused(cursor.substring(0, i) + cursor.substring(i + 1), BINDING);
        }
        assertRefused(cursor + "A", BINDING);
        assertRefused(cursor + "=", BINDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "articles?topic=energy&order=newest ", "articles?topic=energy", "search"})
    void cursorOfAnotherQueryIsRefused(String other) {
        assertRefused(Cursor.write(BINDING, List.of("1", "2")), other);
    }

    @Test
    void keysMayBeAnyTexts() {
        List<String> keys = List.of("", "é 中 \u0000", "x".repeat(300), "\"&,;");

        assertThat(Cursor.read(Cursor.write(BINDING, keys), BINDING)).isEqualTo(keys);
    }

    @Test
    void cursorIsSafeInAUrl() {
        assertThat(new TimePosition(Instant.EPOCH, new UUID(-1, -1)).toCursor(BINDING))
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void overLongCursorIsRefused() {
        assertRefused(Cursor.write(BINDING, List.of("x".repeat(1000))), BINDING);
    }

    @Test
    void cursorThatIsNoTimePositionIsRefusedAsOne() {
        String cursor = Cursor.write(BINDING, List.of("relevance", "2"));
        assertThatThrownBy(() -> TimePosition.parse(cursor, BINDING)).isInstanceOf(InvalidParameters.class);
    }

    private static void assertRefused(String cursor, String binding) {
        assertThatThrownBy(() -> Cursor.read(cursor, binding))
                .isInstanceOfSatisfying(InvalidParameters.class, refused -> assertThat(
                                refused.faults().get(0).parameter())
                        .isEqualTo("cursor"));
    }
}
