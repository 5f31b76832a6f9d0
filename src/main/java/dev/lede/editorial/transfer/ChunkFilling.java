package dev.lede.editorial.transfer;

import java.util.ArrayList;
import java.util.List;

/** Gathers lines until there are enough for a chunk. */
final class ChunkFilling {

    private static final byte[] EMPTY = {};

    private List<byte[]> lines = new ArrayList<>();
    private int number = 1;
    private long firstLine = 1;
    private int filled;
    private int bytes;

    void add(Lines.Line line) {
        boolean empty = line.isBlank() || line.tooLong();
        lines.add(empty ? EMPTY : line.bytes());
        filled += empty ? 0 : 1;
        bytes += empty ? 1 : line.bytes().length + 1;
    }

    /** The number of the line added last. */
    long lastLine() {
        return firstLine + lines.size() - 1;
    }

    boolean isFull() {
        return filled >= ImportLimits.CHUNK_LINES || bytes >= ImportLimits.CHUNK_BYTES;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What was gathered; the next chunk begins after it. */
    Chunk take() {
        Chunk chunk = new Chunk(number, firstLine, lines);
        firstLine += lines.size();
        number++;
        lines = new ArrayList<>();
        filled = 0;
        bytes = 0;
        return chunk;
    }
}
