package dev.lede.delivery.related;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The feed of one article at one moment of the index: what editors pinned, then the ranking. */
final class StoryFeed {

    private final Snapshot index;
    private final RelatedConfig config;
    private final Nearness nearness;
    private final CorpusArticle article;
    private final boolean anyLanguage;

    StoryFeed(Snapshot index, RelatedConfig config, Nearness nearness, CorpusArticle article, boolean anyLanguage) {
        this.index = index;
        this.config = config;
        this.nearness = nearness;
        this.article = article;
        this.anyLanguage = anyLanguage;
    }

    List<RankedStory> best(Choices choices, int limit) throws IOException {
        StoryQuery query = StoryQuery.of(article, index, config);
        StoryRanking ranking = new StoryRanking(index, config, nearness, query);
        Variety variety = new Variety(config);
        Set<UUID> leftOut = new HashSet<>(choices.excluded());
        leftOut.add(article.id());
        List<RankedStory> feed = new ArrayList<>();
        for (UUID pinned : choices.pinned()) {
            Optional<Candidate> story = find(pinned).filter(this::mayStandThere);
            if (leftOut.add(pinned) && story.isPresent() && feed.size() < limit) {
                variety.standsFirst(story.get());
                feed.add(new RankedStory(pinned, "pinned", null, shared(query, story.get())));
            }
        }
        List<Candidate> ranked = ranking.rank(leftOut, anyLanguage);
        for (Candidate story : variety.choose(ranked, limit - feed.size())) {
            feed.add(new RankedStory(
                    story.id(),
                    ranking.isByTopics(story) ? "topics" : "text",
                    StoryRanking.shown(story.score),
                    shared(query, story)));
        }
        return feed;
    }

    private boolean mayStandThere(Candidate story) {
        var columns = story.segment.columns();
        return !columns.isSensitive(story.document)
                && (anyLanguage || columns.language(story.document).equals(Language.primary(article.language())));
    }

    private Optional<Candidate> find(UUID id) throws IOException {
        for (Segment segment : index.segments()) {
            TermsEnum found = segment.find(Fields.ID, Fields.bytes(id));
            if (found != null) {
                PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (segment.isShown(doc)) {
                        return Optional.of(new Candidate(segment, doc, 0, 0, 0));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<UUID> shared(StoryQuery query, Candidate story) throws IOException {
        SortedSetDocValues topics = story.segment.reader().getSortedSetDocValues(Fields.TOPIC);
        Set<UUID> has = new HashSet<>();
        if (topics != null && topics.advanceExact(story.document)) {
            for (int i = 0; i < topics.docValueCount(); i++) {
                has.add(Fields.id(topics.lookupOrd(topics.nextOrd())));
            }
        }
        return query.topics().stream()
                .map(StoryQuery.Topic::id)
                .filter(has::contains)
                .toList();
    }
}
