package dev.lede.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredListTest {

    private final ObjectMapper json = new ObjectMapper();

    /** The generator's buffer has 8,000 bytes; what is before the text, and the text, end around there. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "字", "😀"})
    void isWrittenAsItIsWhereverTheBufferEnds(String character) throws JsonProcessingException {
        for (int before : new int[] {0, 10, 3_990}) {
            for (int length = 1; length < 9_000; length += length < 3_900 ? 450 : 7) {
                String start = "x".repeat(before);
                String text = "[ \"" + character.repeat(length) + "\" ]";
                assertThat(new String(
                                json.writeValueAsBytes(List.of(start, list(text), "end")), StandardCharsets.UTF_8))
                        .isEqualTo("[\"" + start + "\"," + text + ",\"end\"]");
            }
        }
    }

    @Test
    void isWrittenToTextToo() throws JsonProcessingException {
        assertThat(json.writeValueAsString(List.of(list("[ \"a\" , \"é\"]")))).isEqualTo("[[ \"a\" , \"é\"]]");
    }

    @Test
    void isParsedForWhoLooksIntoIt() {
        assertThat(list("[\"a\", \"b\"]")).containsExactly("a", "b");
        assertThat(list("[]")).isEmpty();
    }

    private StoredList<String> list(String text) {
        return new StoredList<>(text, json.readerForListOf(String.class));
    }
}
