package dev.lede.delivery.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The index at one moment. Everything that is counted here is counted over the articles that are public at that moment:
 * what is replaced or withdrawn stays in the files until segments are merged, at another time on each node, and must not
 * be seen in a score.
 */
public final class Snapshot {

    /** So many documents are gone over in the time in which one is found among many. */
    private static final int DETOUR = 8;

    private final IndexSearcher searcher;
    private final Set<UUID> ended;
    private final List<Segment> segments;

    /**
     * A segment. For one thread.
     *
     * @param shown which of its documents are public; null if all are
     * @param hidden the others
     * @param open where terms of its fields are looked up
     */
    public record Segment(
            LeafReaderContext leaf,
            Columns columns,
            @Nullable Bits shown,
            HiddenDocuments hidden,
            Map<String, TermsEnum> open) {

        private static Segment of(LeafReaderContext leaf, @Nullable Bits shown) throws IOException {
            LeafReader reader = leaf.reader();
            HiddenDocuments hidden =
                    shown == reader.getLiveDocs() ? HiddenDocuments.deleted(reader) : HiddenDocuments.of(shown);
            return new Segment(leaf, Columns.of(reader), shown, hidden, new HashMap<>());
        }

        /** Where a term that was looked up occurs in this segment; null if it does not. */
        public @Nullable PostingsEnum postings(Entry entry, @Nullable PostingsEnum reuse, int flags)
                throws IOException {
            TermState state = entry.states.get(leaf);
            if (state == null) {
                return null;
            }
            TermsEnum terms = terms(entry.term.field());
            terms.seekExact(entry.term.bytes(), state);
            return terms.postings(reuse, flags);
        }

        /** A term of the segment, until the next one of the field is looked for; null if the segment does not have it. */
        public @Nullable TermsEnum find(String field, BytesRef term) throws IOException {
            TermsEnum terms = terms(field);
            return terms.seekExact(term) ? terms : null;
        }

        private TermsEnum terms(String field) throws IOException {
            TermsEnum terms = open.get(field);
            if (terms == null) {
                Terms all = leaf.reader().terms(field);
                terms = all == null ? TermsEnum.EMPTY : all.iterator();
                open.put(field, terms);
            }
            return terms;
        }

        public boolean isShown(int document) {
            return shown == null || shown.get(document);
        }

        public LeafReader reader() {
            return leaf.reader();
        }
    }

    Snapshot(IndexSearcher searcher, Set<UUID> ended) throws IOException {
        this.searcher = searcher;
        this.ended = ended;
        List<Segment> all = new java.util.ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            all.add(Segment.of(leaf, shown(leaf.reader())));
        }
        this.segments = List.copyOf(all);
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The articles that the index still has and that stopped to be public by time alone. */
    public Set<UUID> ended() {
        return ended;
    }

    /** The languages that there are texts in. */
    public List<Language> languages() {
        return Fields.languages(FieldInfos.getIndexedFields(searcher.getIndexReader()));
    }

    /** How many articles are public. */
    public int size() {
        int size = 0;
        for (Segment segment : segments) {
            size += segment.reader().maxDoc() - segment.hidden.size();
        }
        return size;
    }

    /** The sum of their headlines' lengths. */
    public long headlines() {
        return sum(Columns::headlines, Outline::headlineLength);
    }

    /** The sum of their other lengths. */
    public long bodies() {
        return sum(Columns::bodies, Outline::bodyLength);
    }

    private long sum(ToLongFunction<Columns> ofAll, LongToIntFunction ofOne) {
        long sum = 0;
        for (Segment segment : segments) {
            sum += ofAll.applyAsLong(segment.columns);
            sum -= segment.hidden.stream()
                    .mapToLong(document -> ofOne.applyAsInt(segment.columns.outline(document)))
                    .sum();
        }
        return sum;
    }

    /** A term that was looked up in all segments, so that its places need not be looked for again. */
    public static final class Entry {

        private final Term term;
        private final TermStates states;
        private int stories;

        private Entry(Term term, TermStates states) {
            this.term = term;
            this.states = states;
        }

        /** How many public articles have it. */
        public int stories() {
            return stories;
        }

        /** All that have it, public or not. */
        public Query query() {
            return new TermQuery(term, states);
        }
    }

    /** Looks a term up. */
    public Entry look(Term term) throws IOException {
        Entry entry = new Entry(term, new TermStates(searcher.getTopReaderContext()));
        for (Segment segment : segments) {
            TermsEnum found = segment.find(term.field(), term.bytes());
            if (found != null) {
                entry.states.register(found.termState(), segment.leaf.ord, found.docFreq(), found.totalTermFreq());
                entry.stories += count(segment, found);
            }
        }
        return entry;
    }

    /** How many public articles have a term. */
    public int frequency(Term term) throws IOException {
        int count = 0;
        for (Segment segment : segments) {
            TermsEnum found = segment.find(term.field(), term.bytes());
            count += found == null ? 0 : count(segment, found);
        }
        return count;
    }

    private static int count(Segment segment, TermsEnum found) throws IOException {
        int count = found.docFreq();
        Bits shown = segment.shown;
        if (shown == null || segment.hidden.size() == 0) {
            return count;
        }
        PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
        if (count > DETOUR * segment.hidden.size()) {
            return count - segment.hidden.countAmong(postings);
        }
        int visible = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            visible += shown.get(doc) ? 1 : 0;
        }
        return visible;
    }

    /** A term of a segment, or null if the segment does not have it. */
    private static @Nullable TermsEnum find(LeafReader segment, String field, BytesRef term) throws IOException {
        Terms terms = segment.terms(field);
        if (terms == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        return found.seekExact(term) ? found : null;
    }

    private @Nullable Bits shown(LeafReader segment) throws IOException {
        Bits live = segment.getLiveDocs();
        if (ended.isEmpty()) {
            return live;
        }
        @Nullable FixedBitSet shown = null;
        for (UUID id : ended) {
            TermsEnum found = find(segment, Fields.ID, Fields.bytes(id));
            if (found != null) {
                if (shown == null) {
                    shown = all(live, segment.maxDoc());
                }
                PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    shown.clear(doc);
                }
            }
        }
        return shown == null ? live : shown;
    }

    private static FixedBitSet all(@Nullable Bits live, int size) {
        FixedBitSet all = new FixedBitSet(size);
        for (int i = 0; i < size; i++) {
            if (live == null || live.get(i)) {
                all.set(i);
            }
        }
        return all;
    }
}
