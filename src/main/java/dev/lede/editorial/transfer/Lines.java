package dev.lede.editorial.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines, of which it holds one at a time, and of a line that is too long no more than is allowed. */
final class Lines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private boolean ended;

    Lines(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** The next line without its line feed; empty after the last. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int kept = (int) Math.min(end - position, Math.max(0, limit - length));
            line.write(buffer, position, kept);
            length += end - position;
            position = Math.min(end + 1, filled);
            if (end < filled) {
                break;
            }
        }
        return any ? Optional.of(new Line(line.toByteArray(), length > limit)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (position == filled && !ended) {
            position = 0;
            filled = Math.max(0, stream.read(buffer));
            ended = filled == 0;
        }
        return position < filled;
    }

    /** A line, or the beginning of one that is too long. */
    static final class Line {

        private final byte[] bytes;
        private final boolean tooLong;

        private Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean tooLong() {
            return tooLong;
        }

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }
}
