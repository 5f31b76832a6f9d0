package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that a query finds, in one pass: the best of it, how much there is, and the facets. A score is made
 * of the query and the one article, so it is the same on every node and on every page.
 */
final class IndexSearch {

    private final Snapshot index;
    private final TypedQuery typed;
    private final Criteria criteria;
    private final SearchOrder order;
    private final Visibility visibility;

    IndexSearch(Snapshot index, TypedQuery typed, Criteria criteria, SearchOrder order, Visibility visibility) {
        this.index = index;
        this.typed = typed;
        this.criteria = criteria;
        this.order = order;
        this.visibility = visibility;
    }

    /**
     * Finds a page.
     *
     * @param day the day from which the age of articles is counted
     * @param limit the items of the page
     */
    Found find(@Nullable Position after, long day, int limit, Set<Facet> facets) throws IOException {
        Weights weights = after == null ? new Weights() : new Weights(after.weights());
        TextQuery text = new TextQuery(index, languages(), weights, visibility);
        Query filter = criteria.filter();
        List<Scan> scans = new ArrayList<>();
        for (Sought sought : text.of(typed)) {
            scans.add(new Scan(index.searcher(), sought, filter, order == SearchOrder.RELEVANCE));
        }
        BestHits best = new BestHits(after, after == null ? day : after.day(), weights.text(), limit);
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
        Window window = new Window();
        long[] total = {0};
        for (Segment segment : index.segments()) {
            FacetColumns columns = facets.isEmpty() ? null : new FacetColumns(segment, facets);
            for (Scan scan : scans) {
                scan.in(segment, window, (document, score) -> {
                    total[0]++;
                    if (columns != null) {
                        columns.count(document);
                    }
                    best.add(segment.columns(), document, score);
                });
            }
            if (columns != null) {
                columns.addTo(counts);
            }
        }
        return new Found(best.page(), total[0], counts, text.words(), text.beginnings(), text.unknownWords());
    }

    private List<Language> languages() {
        String language = criteria.language();
        return language == null ? index.languages() : List.of(Language.of(language));
    }
}
