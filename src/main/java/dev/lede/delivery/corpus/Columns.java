package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * What every ranking asks of every document of a segment, in memory: some 40 bytes a document. A segment never changes, so
 * they are kept as long as the segment.
 */
public final class Columns {

    private static final Map<IndexReader.CacheKey, Columns> KNOWN = new ConcurrentHashMap<>();

    private final long[] published;
    private final long[] ids;
    private final long[] outlines;
    private final String[] languages;
    private final FixedBitSet sensitive;
    private final long headlines;
    private final long bodies;

    private Columns(LeafReader segment) throws IOException {
        int size = segment.maxDoc();
        published = new long[size];
        ids = new long[2 * size];
        outlines = new long[size];
        languages = new String[size];
        sensitive = new FixedBitSet(size);
        long ofHeadlines = 0;
        long ofBodies = 0;
        NumericDocValues times = segment.getNumericDocValues(Fields.PUBLISHED);
        NumericDocValues lengths = segment.getNumericDocValues(Fields.LENGTHS);
        NumericDocValues flags = segment.getNumericDocValues(Fields.FLAGS);
        BinaryDocValues names = segment.getBinaryDocValues(Fields.ID);
        SortedDocValues tongues = segment.getSortedDocValues(Fields.PRIMARY_LANGUAGE);
        String[] known = new String[tongues.getValueCount()];
        for (int i = 0; i < known.length; i++) {
            known[i] = tongues.lookupOrd(i).utf8ToString().intern();
        }
        for (int document = 0; document < size; document++) {
            if (!times.advanceExact(document)
                    || !lengths.advanceExact(document)
                    || !flags.advanceExact(document)
                    || !names.advanceExact(document)
                    || !tongues.advanceExact(document)) {
                throw new IOException("A document of the index is not whole");
            }
            published[document] = times.longValue();
            outlines[document] = Outline.of(
                    (int) (lengths.longValue() >>> Integer.SIZE),
                    (int) lengths.longValue(),
                    times.longValue(),
                    (flags.longValue() & Fields.UNDATED) == 0);
            ofHeadlines += Outline.headlineLength(outlines[document]);
            ofBodies += Outline.bodyLength(outlines[document]);
            UUID id = Fields.id(names.binaryValue());
            ids[2 * document] = id.getMostSignificantBits();
            ids[2 * document + 1] = id.getLeastSignificantBits();
            languages[document] = known[tongues.ordValue()];
            if ((flags.longValue() & Fields.SENSITIVE) != 0) {
                sensitive.set(document);
            }
        }
        headlines = ofHeadlines;
        bodies = ofBodies;
    }

    static Columns of(LeafReader segment) {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        return KNOWN.computeIfAbsent(cache.getKey(), key -> {
            try {
                Columns read = new Columns(segment);
                cache.addClosedListener(KNOWN::remove);
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** When it was published, in microseconds since 1970. */
    public long published(int document) {
        return published[document];
    }

    public UUID id(int document) {
        return new UUID(ids[2 * document], ids[2 * document + 1]);
    }

    /** What a first look at it needs; see {@link Outline}. */
    public long outline(int document) {
        return outlines[document];
    }

    /** The sum of the headlines' lengths of all documents. */
    long headlines() {
        return headlines;
    }

    /** The sum of the other lengths. */
    long bodies() {
        return bodies;
    }

    /** The first subtag of its language. */
    public String language(int document) {
        return languages[document];
    }

    public boolean isSensitive(int document) {
        return sensitive.get(document);
    }
}
