package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A new index in the making, by a thread of its own, while an older one is still asked. To be used by the one thread that
 * follows the log.
 */
final class Renewal {

    private final CompletableFuture<Generation> made;
    private volatile boolean wanted = true;

    Renewal(CorpusMaking making, CorpusFolder folder) {
        this.made = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return making.made(folder, () -> wanted);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                work -> {
                    Thread thread = new Thread(work, "index-renewal");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    /** The new one, or null while it is not ready. Throws a {@link CompletionException} if it could not be made. */
    @Nullable
    Generation ready() {
        return made.getNow(null);
    }

    /** Gives it up, and waits until nothing of it is left. */
    void stop() throws IOException {
        wanted = false;
        Generation fresh = made.exceptionally(failure -> null).join();
        if (fresh != null) {
            fresh.abandon();
            CorpusFolder.remove(fresh.folder());
        }
    }
}
