package dev.lede.delivery.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;

/**
 * One built index: what writes to it, and what is seen of it. Written by one thread, which has others help it where there
 * is much; read by any.
 */
final class Generation implements AutoCloseable {

    static final String FORMAT = "format";
    static final String CONTENT = "content";

    private static final double DELETED_PERCENT = 10;
    /** Each word of a question is looked up in every segment, so few of them are worth more merging. */
    private static final int SEGMENTS = 4;
    /** As long as nobody asks, merging can wait until there is more to merge at once. */
    private static final int SEGMENTS_MEANWHILE = 16;

    private static final double FLOOR_MEGABYTES = 16;
    private static final int MUCH = 50;
    /** So many articles are one piece of work, where several threads share it. */
    private static final int SLICE = 10;
    /** What part of the index is worth to be merged with the whole. */
    private static final int MUCH_OF_ALL = 4;

    private static final long CALM_NANOS = 3_000_000_000L;

    private final Path folder;
    private final int bufferMegabytes;
    private final Directory directory;
    private final IndexWriter writer;
    private final TieredMergePolicy merging = new TieredMergePolicy();
    private final SearcherManager searchers;
    private final ParallelAdding adding = new ParallelAdding();
    private final String content;
    private volatile Progress progress;
    private boolean filling;
    private final LongAdder came = new LongAdder();
    private long lastMuch;
    private Progress committed;

    Generation(Path folder, int bufferMegabytes) throws IOException {
        this.folder = folder;
        this.bufferMegabytes = bufferMegabytes;
        this.directory = IndexFiles.open(folder);
        IndexWriter opened = null;
        try {
            merging.setDeletesPctAllowed(DELETED_PERCENT);
            merging.setFloorSegmentMB(FLOOR_MEGABYTES);
            mergeTo(SEGMENTS);
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Chains.plain())
                            .setSimilarity(new TextSimilarity())
                            .setMergePolicy(merging)
                            .setCommitOnClose(false)
                            .setRAMBufferSizeMB(bufferMegabytes));
            this.writer = opened;
            Map<String, String> data = liveData(opened);
            this.progress = Progress.read(data);
            this.content = data.getOrDefault(CONTENT, Integer.toString(Fields.CONTENT));
            this.committed = progress;
            this.searchers = new SearcherManager(opened, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new TextSimilarity());
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, directory);
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    Progress progress() {
        return progress;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** What is public of these articles takes the place of what the index has of them. */
    void put(Collection<UUID> changed, List<CorpusArticle> publicNow) throws IOException {
        Set<UUID> gone = new HashSet<>(changed);
        publicNow.forEach(article -> gone.remove(article.id()));
        for (UUID id : gone) {
            writer.deleteDocuments(Fields.term(id));
        }
        if (publicNow.size() < MUCH) {
            for (CorpusArticle article : publicNow) {
                replace(article.id(), CorpusDocument.of(article));
            }
            return;
        }
        // others help to take texts apart and do not add: each that adds has a file of its own, with the same words
        Queue<Made> made = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < publicNow.size(); from += SLICE) {
            adding.add(
                    publicNow.subList(from, Math.min(publicNow.size(), from + SLICE)),
                    article -> made.add(new Made(article.id(), CorpusDocument.of(article))));
        }
        adding.finish();
        for (Made one : made) {
            replace(one.article, one.document);
        }
    }

    private void replace(UUID article, Document document) throws IOException {
        writer.updateDocument(Fields.term(article), document);
    }

    /** Says how much changed at once: while much comes, as in an import, merging waits for more to merge. */
    void follows(int changes) {
        if (changes >= MUCH) {
            if (!filling) {
                fills();
            }
            came.add(changes);
            lastMuch = System.nanoTime();
        }
    }

    /** Whether much comes, or came a moment ago. */
    boolean isFilling() {
        return filling;
    }

    /** Merges what was left to be merged, once no more has come for a while. */
    void settle() throws IOException {
        if (filling && System.nanoTime() - lastMuch > CALM_NANOS) {
            isFilled();
        }
    }

    /** Says that much will be added. */
    void fills() {
        filling = true;
        mergeTo(SEGMENTS_MEANWHILE);
        double quarterOfMemory = Runtime.getRuntime().maxMemory() / 4.0 / (1 << 20);
        writer.getConfig()
                .setRAMBufferSizeMB(Math.max(bufferMegabytes, Math.min(4.0 * bufferMegabytes, quarterOfMemory)));
    }

    /**
     * Says that all is in; what is left to be merged is merged while others ask already. Where much of it is new, the whole is
     * made of few segments, which a million articles take half a minute for, and related stories half the time from then on.
     */
    void isFilled() throws IOException {
        mergeTo(SEGMENTS);
        writer.getConfig().setRAMBufferSizeMB(bufferMegabytes);
        if (came.sumThenReset() > writer.getDocStats().numDocs / MUCH_OF_ALL) {
            writer.forceMerge(SEGMENTS, false);
        } else {
            writer.maybeMerge();
        }
        filling = false;
    }

    private void mergeTo(int segments) {
        merging.setSegmentsPerTier(segments);
        merging.setMaxMergeAtOnce(segments);
    }

    /** Adds articles that the index does not have, which is faster, now or until {@link #added}. */
    void add(List<CorpusArticle> page) {
        adding.add(page, article -> {
            writer.addDocument(CorpusDocument.of(article));
            came.increment();
        });
    }

    /** Waits until all that was to be added is in. */
    void added() throws IOException {
        adding.finish();
    }

    /** Lets readers see everything that was put, which is everything up to there. */
    void reached(Progress now) throws IOException {
        searchers.maybeRefreshBlocking();
        progress = now;
    }

    /** Makes what was put survive a crash. */
    void commit() throws IOException {
        Progress reached = progress;
        if (writer.hasUncommittedChanges() || !reached.equals(committed)) {
            Map<String, String> data = new HashMap<>(reached.data());
            data.put(FORMAT, Integer.toString(Fields.FORMAT));
            data.put(CONTENT, content);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            committed = reached;
        }
    }

    /** Whether its texts were made into terms as they would be now. */
    boolean isOfPresentContent() {
        return content.equals(Integer.toString(Fields.CONTENT));
    }

    /** Whether it can still be written; after a failure of the disk it cannot. */
    boolean isSound() {
        return writer.isOpen();
    }

    /** The revision that it has of each article. */
    Map<UUID, Integer> revisions() throws IOException {
        Map<UUID, Integer> revisions = new HashMap<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                LeafReader segment = leaf.reader();
                Bits live = segment.getLiveDocs();
                var ids = segment.getBinaryDocValues(Fields.ID);
                NumericDocValues numbers = segment.getNumericDocValues(Fields.REVISION);
                for (int document = 0; document < segment.maxDoc(); document++) {
                    if ((live == null || live.get(document))
                            && ids.advanceExact(document)
                            && numbers.advanceExact(document)) {
                        revisions.put(Fields.id(ids.binaryValue()), (int) numbers.longValue());
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return revisions;
    }

    private static Map<String, String> liveData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    @Override
    public void close() throws IOException {
        adding.close();
        IOUtils.close(searchers, writer, directory);
    }

    /** Closes it without caring for what is left on the disk. */
    void abandon() {
        adding.close();
        IOUtils.closeWhileHandlingException(searchers);
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
        }
        IOUtils.closeWhileHandlingException(directory);
    }

    /** An article that has been taken apart. */
    private record Made(UUID article, Document document) {}
}
