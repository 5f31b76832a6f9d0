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
 * Takes articles apart, and adds them where that is wanted, by as many threads as there are processors, four at most. Whoever
 * brings the pages is one of them: he does what would wait too long.
 */
final class ParallelAdding implements AutoCloseable {

    private static final int MOST_THREADS = 4;
    private static final int IDLE_SECONDS = 10;

    private final List<Future<?>> pages = new ArrayList<>();
    private final ThreadPoolExecutor threads;

    /** What is done with an article, by several threads at once. */
    interface Adding {
        void add(CorpusArticle article) throws IOException;
    }

    ParallelAdding() {
        // who brings the pages is one of them
        int count = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) - 1);
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(2 * count),
                adding -> {
                    Thread thread = new Thread(adding, "index-adding");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Adds a page, now or soon. */
    void add(List<CorpusArticle> page, Adding index) {
        pages.add(threads.submit(() -> {
            for (CorpusArticle article : page) {
                index.add(article);
            }
            return null;
        }));
    }

    /**
     * Helps until all pages are in.
     *
     * @throws IOException if one of them could not be added
     */
    void finish() throws IOException {
        for (Runnable page = threads.getQueue().poll();
                page != null;
                page = threads.getQueue().poll()) {
            page.run();
        }
        List<Future<?>> added = List.copyOf(pages);
        pages.clear();
        for (Future<?> page : added) {
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
