package dev.lede.delivery.search;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.delivery.corpus.Chains;
import dev.lede.delivery.corpus.Corpus;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.http.caching.Answer;
import dev.lede.http.paging.PageLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** Finds what somebody who is typing may mean: topics and headlines that have the words, the last of them begun. */
@ApplicationScoped
class Suggesting {
    private static final ArticleShape HEADLINE = ArticleShape.teaser("headline,url", null);
    private static final int TOPICS = 3;
    private static final int WORDS = 20;
    private static final int INDEXED_START = 2;

    private final Corpus corpus;
    private final ArticleRepository articles;
    private final TopicNames names;
    private final PublicState state;

    Suggesting(Corpus corpus, ArticleRepository articles, TopicNames names, PublicState state) {
        this.corpus = corpus;
        this.articles = articles;
        this.names = names;
        this.state = state;
    }

    Answer<SuggestionList> suggestions(String typed, int limit, UriInfo address) {
        State now = state.read();
        List<String> words = words(typed);
        boolean lastIsWhole = !typed.isEmpty() && !Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        List<Suggestion> items = new ArrayList<>();
        List<ArticleView> found = List.of();
        if (!words.isEmpty()) {
            names.at(now).values().stream()
                    .filter(topic -> topic.fits(words, lastIsWhole))
                    .sorted(Comparator.comparingInt(
                                    (TopicNames.Name topic) -> topic.name().length())
                            .thenComparing(TopicNames.Name::slug))
                    .limit(Math.min(TOPICS, limit))
                    .forEach(topic -> items.add(new Suggestion(topic.name(), "topic", "/v1/topics/" + topic.slug())));
            List<UUID> ids = corpus.ask(now, index -> newest(index, query(words, lastIsWhole), limit - items.size()));
            Map<UUID, ArticleView> read = articles.byIds(ids, HEADLINE);
            found = ids.stream().map(read::get).filter(Objects::nonNull).toList();
            found.forEach(story -> items.add(new Suggestion(story.headline(), "headline", story.url())));
        }
        return new Answer<>(
                new SuggestionList(items, PageLinks.of(address, null)),
                now.freshness(),
                ArticleTags.of(Set.of("search", "articles", "topics"), found));
    }

    private static List<String> words(String typed) {
        try {
            List<String> words = TextQuery.terms(Chains.plain(), typed);
            return words.size() > WORDS ? words.subList(words.size() - WORDS, words.size()) : words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words, boolean lastIsWhole) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Query one = lastIsWhole || i < words.size() - 1
                    ? new TermQuery(new Term(Fields.TYPED, word))
                    : word.length() <= INDEXED_START
                            ? new TermQuery(new Term(Fields.TYPED_START, word))
                            : new PrefixQuery(new Term(Fields.TYPED, word));
            all.add(one, Occur.FILTER);
        }
        return all.build();
    }

    private static List<UUID> newest(Snapshot index, Query query, int limit) throws IOException {
        PriorityQueue<Position> newest = new PriorityQueue<>(Collections.reverseOrder());
        Weight weight = index.searcher().createWeight(index.searcher().rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (Segment segment : index.segments()) {
            Scorer scorer = limit <= 0 ? null : weight.scorer(segment.leaf());
            DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                long published = segment.columns().published(doc);
                Position last = newest.peek();
                if (segment.isShown(doc) && (newest.size() < limit || last == null || published >= last.published())) {
                    newest.add(new Position(0, published, segment.columns().id(doc), 0, ""));
                    if (newest.size() > limit) {
                        newest.poll();
                    }
                }
            }
        }
        return newest.stream().sorted().map(Position::id).toList();
    }
}
