package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Chains;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.search.TypedQuery.Kind;
import dev.lede.delivery.search.TypedQuery.Part;
import dev.lede.delivery.search.Visibility.Bodies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what was typed into a question to the index. Each language has its own fields and its own chain from words to terms,
 * so the question is asked once in each language; of one article's languages there is only one.
 */
final class TextQuery {

    private static final float IN_HEADLINE = 3;
    private static final float IN_SUMMARY = 1.5f;
    private static final float IN_ANOTHER_FIELD_TOO = 0.3f;

    private final Snapshot index;
    private final List<Language> languages;
    private final Weights weights;
    private final Visibility visibility;
    private final int size;
    private final Map<Part, Boolean> found = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    TextQuery(Snapshot index, List<Language> languages, Weights weights, Visibility visibility) {
        this.index = index;
        this.languages = languages;
        this.weights = weights;
        this.visibility = visibility;
        this.size = index.size();
    }

    Query of(TypedQuery typed) throws IOException {
        if (typed.wanted().isEmpty() && typed.unwanted().isEmpty()) {
            return new MatchNoDocsQuery("nothing was asked for");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : languages) {
            any.add(in(language, typed), Occur.SHOULD);
        }
        return any.build();
    }

    /** The single words that no article has. */
    List<String> unknownWords() {
        return found.entrySet().stream()
                .filter(entry -> !entry.getValue() && entry.getKey().kind() == Kind.WORDS)
                .map(entry -> entry.getKey().text())
                .toList();
    }

    /** The terms that were asked for, of all languages. */
    Set<String> words() {
        return words;
    }

    /** The beginnings of terms that were asked for. */
    Set<String> beginnings() {
        return beginnings;
    }

    private Query in(Language language, TypedQuery typed) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (typed.wanted().isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
            all.add(new org.apache.lucene.search.FieldExistsQuery(Fields.headline(language)), Occur.FILTER);
        }
        for (List<Part> alternatives : typed.wanted()) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            for (Part part : alternatives) {
                one.add(part(language, part, true), Occur.SHOULD);
            }
            all.add(one.build(), Occur.MUST);
        }
        for (Part part : typed.unwanted()) {
            all.add(part(language, part, false), Occur.MUST_NOT);
        }
        return all.build();
    }

    private Query part(Language language, Part part, boolean wanted) throws IOException {
        List<String> terms = terms(Chains.search(language), part.text());
        List<Query> inFields = new ArrayList<>();
        int having = 0;
        for (Bodies in : fields(language)) {
            String field = in.field();
            Query query = terms.isEmpty() ? new MatchNoDocsQuery() : query(field, terms);
            if (part.kind() == Kind.BEGINNING) {
                query = orBeginning(field, query, part);
            }
            if (in.only() != null) {
                // how many have it cannot be told here without those that do not count
                query = new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(in.only(), Occur.FILTER)
                        .build();
            } else if (!terms.isEmpty()) {
                having = Math.max(having, rarest(field, terms));
            }
            inFields.add(new BoostQuery(query, boost(field)));
        }
        if (wanted) {
            words.addAll(terms);
            found.merge(part, having > 0, (a, b) -> a || b);
        }
        Query best = new DisjunctionMaxQuery(inFields, IN_ANOTHER_FIELD_TOO);
        return wanted ? new BoostQuery(best, weights.next(having, size) * terms.size() + 0.01f) : best;
    }

    private Query orBeginning(String field, Query whole, Part part) throws IOException {
        List<String> typed = terms(Chains.plain(), part.text());
        if (typed.size() != 1) {
            return whole;
        }
        beginnings.add(typed.get(0));
        return new DisjunctionMaxQuery(
                List.of(
                        whole,
                        new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, typed.get(0)))), 0.3f)),
                0);
    }

    private static Query query(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return phrase.build();
    }

    private int rarest(String field, List<String> terms) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (String term : new HashSet<>(terms)) {
            fewest = Math.min(fewest, index.frequency(new Term(field, term)));
        }
        return fewest;
    }

    private List<Bodies> fields(Language language) {
        List<Bodies> fields = new ArrayList<>(visibility.bodies(language));
        fields.add(0, new Bodies(Fields.headline(language), null));
        fields.add(1, new Bodies(Fields.summary(language), null));
        return fields;
    }

    private static float boost(String field) {
        return field.startsWith("headline") ? IN_HEADLINE : field.startsWith("summary") ? IN_SUMMARY : 1;
    }

    static List<String> terms(Analyzer chain, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream words = chain.tokenStream("typed", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                terms.add(word.toString());
            }
            words.end();
        }
        return terms;
    }
}
