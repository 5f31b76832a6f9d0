package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot.Segment;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** Counts the values that documents of a segment have. Values are counted by their numbers, and named at the end. */
final class FacetColumns {

    private final Segment segment;
    private final @Nullable SortedDocValues genres;
    private final @Nullable SortedSetDocValues topics;
    private final long[] ofGenres;
    private final long[] ofTopics;
    private final boolean withYears;
    private final Map<Integer, Long> ofYears = new HashMap<>();

    FacetColumns(Segment segment, Set<Facet> facets) throws IOException {
        this.segment = segment;
        this.genres = facets.contains(Facet.GENRE) ? segment.reader().getSortedDocValues(Fields.GENRE) : null;
        this.topics = facets.contains(Facet.TOPIC) ? segment.reader().getSortedSetDocValues(Fields.TOPIC) : null;
        this.ofGenres = new long[genres == null ? 0 : genres.getValueCount()];
        this.ofTopics = new long[topics == null ? 0 : Math.toIntExact(topics.getValueCount())];
        this.withYears = facets.contains(Facet.YEAR);
    }

    void count(int document) throws IOException {
        if (withYears) {
            long published = segment.columns().published(document);
            ofYears.merge(Fields.time(published).atOffset(ZoneOffset.UTC).getYear(), 1L, Long::sum);
        }
        if (genres != null && genres.advanceExact(document)) {
            ofGenres[genres.ordValue()]++;
        }
        if (topics != null && topics.advanceExact(document)) {
            for (int i = 0; i < topics.docValueCount(); i++) {
                ofTopics[(int) topics.nextOrd()]++;
            }
        }
    }

    /** Adds what was counted, by facet and value. */
    void addTo(Map<Facet, Map<String, Long>> counts) throws IOException {
        ofYears.forEach((year, count) -> add(counts, Facet.YEAR, Integer.toString(year), count));
        for (int i = 0; genres != null && i < ofGenres.length; i++) {
            if (ofGenres[i] > 0) {
                add(counts, Facet.GENRE, genres.lookupOrd(i).utf8ToString(), ofGenres[i]);
            }
        }
        for (int i = 0; topics != null && i < ofTopics.length; i++) {
            if (ofTopics[i] > 0) {
                add(counts, Facet.TOPIC, Fields.id(topics.lookupOrd(i)).toString(), ofTopics[i]);
            }
        }
    }

    private static void add(Map<Facet, Map<String, Long>> counts, Facet facet, String value, long count) {
        counts.computeIfAbsent(facet, one -> new HashMap<>()).merge(value, count, Long::sum);
    }
}
