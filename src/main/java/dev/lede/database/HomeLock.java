package dev.lede.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One program to one home: the file {@code lock}, locked for as long as the program lives and holding its process id.
 * The operating system drops the lock with the process, however it dies, so that nothing is ever to be cleaned up.
 */
final class HomeLock implements AutoCloseable {

    // Far behind the process id in the file, which must stay readable: a lock on Windows bars reading what it covers.
    private static final long POSITION = 1L << 40;

    private final FileChannel channel;
    private final String heldHere;

    private HomeLock(FileChannel channel, String heldHere) {
        this.channel = channel;
        this.heldHere = heldHere;
    }

    /**
     * Takes the home, making its folder if need be.
     *
     * @throws DatabaseException if another program has it
     */
    static HomeLock take(Path home) throws IOException {
        Path real = OwnerOnly.folder(home).toRealPath();
        String pid = Long.toString(ProcessHandle.current().pid());
        // A POSIX lock goes when the process closes *any* channel of the file, so a second attempt from this process
        // must not even open it. System properties, since this class may be loaded more than once in a process.
        String heldHere = "dev.lede.home:" + real;
        if (System.getProperties().putIfAbsent(heldHere, pid) != null) {
            throw taken(real, pid);
        }
        try {
            FileChannel channel = FileChannel.open(
                    real.resolve("lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    OwnerOnly.mode(real, "rw-------"));
            @Nullable FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                String holder = read(channel);
                channel.close();
                throw taken(real, holder);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.UTF_8.encode(pid), 0);
            return new HomeLock(channel, heldHere);
        } catch (IOException | RuntimeException e) {
            System.clearProperty(heldHere);
            throw e;
        }
    }

    private static DatabaseException taken(Path home, String pid) {
        return new DatabaseException("Another Lede (process " + pid + ") is using " + home
                + ". Stop it, or give this one a folder of its own with LEDE_HOME.");
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String pid = StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            System.clearProperty(heldHere);
        }
    }
}
