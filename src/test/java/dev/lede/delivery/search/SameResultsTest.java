package dev.lede.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Segment;
import dev.lede.delivery.corpus.TestIndex;
import dev.lede.delivery.search.Sought.InFields;
import dev.lede.http.access.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found word by word is what Lucene finds and scores document by document, on every page. */
class SameResultsTest {

    private static final int STORIES = 5_000;
    private static final int QUERIES = 300;
    private static final int LIMIT = 7;
    private static final int PAGES = 4;
    private static final long DAY = 20_000;
    private static final List<UUID> TOPICS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final List<Visibility> VISIBLE = List.of(
            new Visibility(Stories.OPEN, null),
            new Visibility(Stories.PARTNERS, null),
            new Visibility(Stories.PARTNERS, Set.of(TOPICS.get(0))),
            new Visibility(Stories.OWN, null));

    private final Random random = new Random(11);

    @Test
    void pagesAreThoseOfAnExhaustiveSearch(@TempDir Path folder) throws Exception {
        try (TestIndex index = new TestIndex(folder)) {
            List<UUID> ids = new ArrayList<>();
            for (int from = 0; from < STORIES; from += STORIES / 2) {
                List<CorpusArticle> some = new ArrayList<>();
                for (int i = 0; i < STORIES / 2; i++) {
                    some.add(story(new UUID(9, from + i)));
                    ids.add(some.get(i).id());
                }
                index.put(some);
            }
            index.remove(ids.subList(100, 300));
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                String typed = typed();
                Criteria criteria = criteria(ids);
                SearchOrder order = random.nextInt(4) == 0 ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
                Visibility visibility = VISIBLE.get(random.nextInt(VISIBLE.size()));
                found += index.ask(snapshot -> compare(snapshot, typed, criteria, order, visibility));
            }
            assertThat(found).isGreaterThan(QUERIES * LIMIT);
        }
    }

    /** Compares page after page; how much there was on them. */
    private static int compare(
            Snapshot index, String typed, Criteria criteria, SearchOrder order, Visibility visibility)
            throws IOException {
        TypedQuery query = TypedQuery.read(typed);
        List<Position> all = exhaustive(index, query, criteria, order, visibility);
        IndexSearch search = new IndexSearch(index, query, criteria, order, visibility);
        @Nullable Position after = null;
        int seen = 0;
        for (int page = 0; page < PAGES; page++) {
            Found found = search.find(after, DAY, LIMIT, Set.of());
            assertThat(found.total()).as(typed).isEqualTo(all.size());
            List<Position> expected = all.subList(seen, Math.min(all.size(), seen + LIMIT + 1));
            assertThat(found.page())
                    .as("page %d of %s with %s for %s", page, typed, criteria, visibility)
                    .isEqualTo(expected);
            if (found.page().size() <= LIMIT) {
                return seen + found.page().size();
            }
            after = found.page().get(LIMIT - 1);
            seen += LIMIT;
        }
        return seen;
    }

    private static List<Position> exhaustive(
            Snapshot index, TypedQuery typed, Criteria criteria, SearchOrder order, Visibility visibility)
            throws IOException {
        Weights weights = new Weights();
        List<Language> languages =
                criteria.language() == null ? index.languages() : List.of(Language.of(criteria.language()));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Sought sought : new TextQuery(index, languages, weights, visibility).of(typed)) {
            any.add(tree(sought), Occur.SHOULD);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        Query filter = criteria.filter();
        if (filter != null) {
            all.add(filter, Occur.FILTER);
        }
        var weight = index.searcher().createWeight(index.searcher().rewrite(all.build()), ScoreMode.COMPLETE, 1);
        List<Position> found = new ArrayList<>();
        for (Segment segment : index.segments()) {
            Scorer scorer = weight.scorer(segment.leaf());
            DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (segment.isShown(doc)) {
                    long published = segment.columns().published(doc);
                    double age = Math.max(0, DAY - published / 86_400e6);
                    double boost = 1 + 0.25 * Math.exp(-age / 14) + 0.15 * Math.exp(-age / 365);
                    float score = order == SearchOrder.NEWEST ? 0 : (float) (scorer.score() * boost);
                    found.add(new Position(score, published, segment.columns().id(doc), DAY, weights.text()));
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static Query tree(Sought sought) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<InFields> alternatives : sought.wanted()) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            alternatives.forEach(part -> one.add(inFields(part), Occur.SHOULD));
            all.add(one.build(), Occur.MUST);
        }
        sought.unwanted().forEach(part -> all.add(inFields(part), Occur.MUST_NOT));
        return all.build();
    }

    private static Query inFields(InFields part) {
        return new DisjunctionMaxQuery(part.queries(), 0.3f);
    }

    /** No word twice: Lucene would add the weights of two, not their scores. */
    private String typed() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            String word = word();
            if (words.stream().noneMatch(other -> other.contains(word))) {
                words.add(
                        switch (random.nextInt(8)) {
                            case 0 -> "-" + word;
                            case 1 -> word.substring(0, word.length() - 1) + "*";
                            case 2 -> "\"" + word + " x" + word() + "\"";
                            default -> word;
                        });
            }
        }
        return String.join(random.nextInt(4) == 0 ? " OR " : " ", words);
    }

    private Criteria criteria(List<UUID> ids) {
        int kind = random.nextInt(8);
        return new Criteria(
                kind == 0 ? List.of(Set.of(TOPICS.get(0), TOPICS.get(1))) : List.of(),
                kind == 1 ? "news" : null,
                kind == 2 ? "fr" : null,
                kind == 3 ? Instant.ofEpochSecond(1_715_000_000) : null,
                kind == 4 ? Instant.ofEpochSecond(1_715_000_000) : null,
                null,
                kind == 5 ? Set.copyOf(ids.subList(250, 350)) : Set.of());
    }

    private String word() {
        return "word" + (int) Math.abs(random.nextGaussian() * 30) + "q";
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(word()).append(random.nextInt(9) == 0 ? " x" : " ");
        }
        return words.toString();
    }

    private CorpusArticle story(UUID id) {
        return new CorpusArticle(
                id,
                1,
                "Story " + words(3),
                random.nextInt(3) == 0 ? null : words(6),
                words(10 + random.nextInt(40)),
                List.of("en", "fr", "de").get(random.nextInt(3)),
                List.of("news", "analysis").get(random.nextInt(2)),
                Instant.ofEpochSecond(1_700_000_000 + 86_400L * random.nextInt(330)),
                Instant.ofEpochSecond(1_700_000_000),
                false,
                true,
                TOPICS.subList(0, random.nextInt(3)),
                List.of("open", "partners", "none").get(random.nextInt(3)));
    }
}
