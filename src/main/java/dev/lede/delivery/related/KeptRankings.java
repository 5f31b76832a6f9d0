package dev.lede.delivery.related;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Snapshot;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Rankings that hold for what the index is now. A front's stories are asked for in many shapes, each an answer of its own,
 * and a change to one of their neighbours takes the answers away; ranking a story among a million takes ten times as long
 * as everything else about a page. A ranking follows from the story, what editors chose for it and the index alone, all of
 * which are compared; with another index, all are forgotten.
 */
final class KeptRankings {

    /** Those of some fronts. Stories beyond a front are asked for once in a while, and a ranking would be gone by then. */
    private static final int MOST = 128;
    /** In characters of the stories' texts, which are kept to be compared: two megabytes. */
    private static final int MOST_TEXT = 1_000_000;

    private volatile Moment latest = new Moment(new WeakReference<>(null), Set.of());

    /** A ranking that was not made yet. */
    interface Ranking {
        List<RankedStory> rank() throws IOException;
    }

    /**
     * What the ranking says.
     *
     * @param limit how many stories it is asked for
     */
    List<RankedStory> of(
            Snapshot index, CorpusArticle article, Choices choices, boolean anyLanguage, int limit, Ranking ranking)
            throws IOException {
        Moment moment = latest;
        if (!moment.isOf(index)) {
            moment = new Moment(new WeakReference<>(index.searcher()), index.ended());
            latest = moment;
        }
        Asked asked = new Asked(article, choices, anyLanguage, limit);
        @Nullable List<RankedStory> kept = moment.rankings.getIfPresent(asked);
        if (kept == null) {
            kept = List.copyOf(ranking.rank());
            moment.rankings.put(asked, kept);
        }
        return kept;
    }

    private record Asked(CorpusArticle article, Choices choices, boolean anyLanguage, int limit) {
        int weight() {
            // none weighs so little that there could be too many
            return Math.max(article.body().length(), MOST_TEXT / MOST);
        }
    }

    /** The index at one moment; not kept from being let go. */
    private static final class Moment {

        private final WeakReference<IndexSearcher> searcher;
        private final Set<UUID> ended;
        private final Cache<Asked, List<RankedStory>> rankings = Caffeine.newBuilder()
                .maximumWeight(MOST_TEXT)
                .weigher((Asked asked, List<RankedStory> feed) -> asked.weight())
                .build();

        private Moment(WeakReference<IndexSearcher> searcher, Set<UUID> ended) {
            this.searcher = searcher;
            this.ended = ended;
        }

        private boolean isOf(Snapshot index) {
            return searcher.refersTo(index.searcher()) && ended.equals(index.ended());
        }
    }
}
