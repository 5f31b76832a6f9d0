package dev.lede.editorial.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void lastLineNeedsNoLineFeedAndAddsNoEmptyOne() throws IOException {
        assertThat(lines("a\n\nb")).containsExactly("a", "", "b");
        assertThat(lines("a\nb\n")).containsExactly("a", "b");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void lineThatIsTooLongIsCutAndMarkedAndTheNextIsWhole() throws IOException {
        assertThat(lines("12345678\n" + "x".repeat(200_000) + "\n12345\n"))
                .containsExactly("12345678", "xxxxxxxx (too long)", "12345");
    }

    @Test
    void chunkKeepsItsLinesAndTheirNumbersThroughStorage() {
        List<byte[]> lines = List.of(bytes("{}"), bytes(""), bytes("é"));
        Chunk chunk = Chunk.unpacked(3, 7, new Chunk(3, 7, lines).packed());
        assertThat(chunk.lines()).containsExactly(lines.toArray(byte[][]::new));
        assertThat(chunk.after(2).firstLine()).isEqualTo(9);
        assertThat(chunk.after(2).lines()).containsExactly(bytes("é"));
    }

    @Test
    void chunkIsFullAtTwoHundredLinesThatAreNotBlank() throws IOException {
        ChunkFilling filling = new ChunkFilling();
        Lines lines = new Lines(new ByteArrayInputStream(bytes("\n{}".repeat(200))), 100);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            assertThat(filling.isFull()).isFalse();
            filling.add(line.get());
        }
        assertThat(filling.isFull()).isTrue();
        assertThat(filling.lastLine()).isEqualTo(201);
        assertThat(filling.take().lines()).hasSize(201);
        assertThat(filling.isEmpty()).isTrue();
    }

    private static List<String> lines(String text) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes(text)), 8);
        List<String> read = new ArrayList<>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(new String(line.get().bytes(), StandardCharsets.UTF_8)
                    + (line.get().tooLong() ? " (too long)" : ""));
        }
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
