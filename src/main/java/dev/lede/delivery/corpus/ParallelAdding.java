package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Adds articles to a new index by as many threads as there are processors, four at most, since nearly all of the work is
 * taking texts apart. Whoever brings the pages is one of them: he adds what would wait too long.
 */
final class ParallelAdding implements AutoCloseable {

    private static final int MOST_THREADS = 4;

    private final Generation index;
    private final List<Future<?>> pages = new ArrayList<>();
    private final ThreadPoolExecutor threads;

    ParallelAdding(Generation index) {
        this.index = index;
        // who brings the pages is one of them
        int count = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) - 1);
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * count),
                adding -> {
                    Thread thread = new Thread(adding, "index-adding");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Adds a page, now or soon. */
    void add(List<CorpusArticle> page) {
        pages.add(threads.submit(() -> {
            for (CorpusArticle article : page) {
                index.add(article);
            }
            return null;
        }));
    }

    /**
     * Waits until all pages are in.
     *
     * @throws IOException if one of them could not be added
     */
    void finish() throws IOException {
        for (Future<?> page : pages) {
            try {
                page.get();
            } catch (ExecutionException e) {
                throw new IOException("An article could not be added", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The program ends", e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // what is closed next must not be written any more
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
