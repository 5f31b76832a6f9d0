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
 * Adds articles to a new index by a thread for each processor, four at most, since nearly all of the work is taking texts
 * apart. No more pages wait than there are threads; whoever brings more adds them himself.
 */
final class ParallelAdding implements AutoCloseable {

    private static final int MOST_THREADS = 4;

    private final Generation index;
    private final List<Future<?>> pages = new ArrayList<>();
    private final ThreadPoolExecutor threads;

    ParallelAdding(Generation index) {
        this.index = index;
        int count = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count),
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
