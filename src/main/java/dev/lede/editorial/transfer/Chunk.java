package dev.lede.editorial.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Lines of an import that are stored together.
 *
 * @param number its place among the chunks of the job
 * @param firstLine the number of its first line in the import
 * @param lines the lines; one that was blank or could not be taken is empty, so that the numbers stay right
 */
record Chunk(int number, long firstLine, List<byte[]> lines) {

    /** The chunk without its first lines. */
    Chunk after(int count) {
        return new Chunk(number, firstLine + count, lines.subList(count, lines.size()));
    }

    /** The lines as they are stored. */
    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new FastGzip(bytes)) {
            for (byte[] line : lines) {
                gzip.write(line);
                gzip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what was stored. */
    static Chunk unpacked(int number, long firstLine, byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            Lines stored = new Lines(gzip, ImportLimits.LINE);
            List<byte[]> lines = new ArrayList<>();
            for (var line = stored.next(); line.isPresent(); line = stored.next()) {
                lines.add(line.get().bytes());
            }
            return new Chunk(number, firstLine, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored chunk cannot be unpacked", e);
        }
    }

    /** What is stored for a minute should not take longer to pack than to work. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
