package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that are not public: few, so that counting goes by them and not by the others. */
final class HiddenDocuments {

    private static final Map<IndexReader.CacheKey, HiddenDocuments> DELETED = new ConcurrentHashMap<>();
    private static final HiddenDocuments NONE = new HiddenDocuments(new int[0]);

    private final int[] inOrder;

    private HiddenDocuments(int[] inOrder) {
        this.inOrder = inOrder;
    }

    /** Those that were replaced or withdrawn. They are looked for once for each state of the segment. */
    static HiddenDocuments deleted(LeafReader segment) {
        IndexReader.CacheHelper cache = segment.getReaderCacheHelper();
        if (segment.getLiveDocs() == null || cache == null) {
            return of(segment.getLiveDocs());
        }
        return DELETED.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(DELETED::remove);
            return of(segment.getLiveDocs());
        });
    }

    /** Those that are not shown; none if that is null. */
    static HiddenDocuments of(@Nullable Bits shown) {
        return shown == null
                ? NONE
                : new HiddenDocuments(IntStream.range(0, shown.length())
                        .filter(document -> !shown.get(document))
                        .toArray());
    }

    int size() {
        return inOrder.length;
    }

    IntStream stream() {
        return IntStream.of(inOrder);
    }

    /** How many of them a term has. */
    int countAmong(PostingsEnum postings) throws IOException {
        int count = 0;
        for (int document : inOrder) {
            int at = postings.docID() < document ? postings.advance(document) : postings.docID();
            count += at == document ? 1 : 0;
        }
        return count;
    }
}
