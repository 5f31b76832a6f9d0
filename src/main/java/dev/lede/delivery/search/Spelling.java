package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Chains;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.http.access.Stories;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds, for a word that no article has, the nearest one that some have: one letter away, else two. */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_FOR_TWO = 5;
    private static final int LONGEST = 40;

    private final Snapshot index;
    private final Visibility visibility;

    Spelling(Snapshot index, Visibility visibility) {
        this.index = index;
        this.visibility = visibility;
    }

    /** The same query with its unknown words in another spelling, if there is one for all of them. */
    Optional<String> better(String typed, List<String> unknownWords) throws IOException {
        String better = typed;
        for (String word : unknownWords) {
            Optional<String> other = nearest(word);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            better = TypedQuery.respelled(better, word, other.get());
        }
        return better.equals(typed) ? Optional.empty() : Optional.of(better);
    }

    private Optional<String> nearest(String word) throws IOException {
        List<String> terms = TextQuery.terms(Chains.plain(), word);
        if (terms.size() != 1) {
            return Optional.empty();
        }
        String term = terms.get(0);
        int length = term.codePointCount(0, term.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.empty();
        }
        Optional<String> near = nearest(term, 1);
        return near.isPresent() || length < SHORTEST_FOR_TWO ? near : nearest(term, 2);
    }

    /** The one that most public articles have; of equals the first in the alphabet. */
    private Optional<String> nearest(String term, int edits) throws IOException {
        Terms all = MultiTerms.getTerms(index.searcher().getIndexReader(), Fields.STORY);
        if (all == null) {
            return Optional.empty();
        }
        FuzzyTermsEnum near = new FuzzyTermsEnum(all, new Term(Fields.STORY, term), edits, 1, true);
        @Nullable String best = null;
        int most = 0;
        for (BytesRef found = near.next(); found != null; found = near.next()) {
            Term same = new Term(Fields.STORY, BytesRef.deepCopyOf(found));
            int stories = index.frequency(same);
            if (stories > most && visibility.stories() != Stories.OWN) {
                stories = visible(same);
            }
            if (stories > most) {
                most = stories;
                best = found.utf8ToString();
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many have it of the stories that the caller sees in full: no word of another body may be suggested. */
    private int visible(Term term) throws IOException {
        return index.searcher()
                .count(new BooleanQuery.Builder()
                        .add(new TermQuery(term), Occur.FILTER)
                        .add(visibility.whole(), Occur.FILTER)
                        .build());
    }
}
