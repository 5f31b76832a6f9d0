package dev.lede.commandline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of a stream has been read. */
final class CountedStream extends FilterInputStream {

    private final LongConsumer watcher;
    private long count;

    CountedStream(InputStream in, LongConsumer watcher) {
        super(in);
        this.watcher = watcher;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        count += more;
        watcher.accept(count);
    }
}
