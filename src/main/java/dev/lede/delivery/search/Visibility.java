package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Language;
import dev.lede.http.access.Stories;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies a search looks into. The index keeps those of each syndication in a field of its own, so that a body that the
 * caller may not see is neither found nor counted, and nothing of the answer, its order and its spelling among it, depends on
 * the words of it.
 *
 * @param topics of partners' bodies only those about one of these; null where the topic does not matter
 */
record Visibility(Stories stories, @Nullable Set<UUID> topics) {

    /** A field of bodies, and which of them count; all if that is null. */
    record Bodies(String field, @Nullable Query only) {}

    List<Bodies> bodies(Language language) {
        List<Bodies> bodies = new ArrayList<>();
        bodies.add(new Bodies(Fields.body(language), null));
        if (stories != Stories.OPEN) {
            bodies.add(new Bodies(Fields.partnersBody(language), ofTheTopics()));
        }
        if (stories == Stories.OWN) {
            bodies.add(new Bodies(Fields.ownBody(language), null));
        }
        return bodies;
    }

    /** The stories that are seen in full. */
    Query whole() {
        if (stories == Stories.OWN) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(is("open"), Occur.SHOULD);
        if (stories == Stories.PARTNERS) {
            BooleanQuery.Builder partners = new BooleanQuery.Builder().add(is("partners"), Occur.FILTER);
            Query only = ofTheTopics();
            if (only != null) {
                partners.add(only, Occur.FILTER);
            }
            any.add(partners.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private @Nullable Query ofTheTopics() {
        return topics == null
                ? null
                : new TermInSetQuery(
                        Fields.TOPIC, topics.stream().map(Fields::bytes).toList());
    }

    private static Query is(String syndication) {
        return new TermQuery(new Term(Fields.SYNDICATION, syndication));
    }
}
