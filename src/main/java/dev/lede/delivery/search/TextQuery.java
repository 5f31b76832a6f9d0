package dev.lede.delivery.search;

import dev.lede.delivery.corpus.Chains;
import dev.lede.delivery.corpus.Fields;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.Snapshot;
import dev.lede.delivery.corpus.Snapshot.Entry;
import dev.lede.delivery.search.Sought.InFields;
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
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into a question to the index. Each language has its own fields and its own chain from words to terms,
 * so the question is asked once in each language; of one article's languages there is only one.
 */
final class TextQuery {

    private static final float IN_HEADLINE = 3;
    private static final float IN_SUMMARY = 1.5f;

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

    /** In each language in which it can find something. */
    List<Sought> of(TypedQuery typed) throws IOException {
        List<Sought> inLanguages = new ArrayList<>();
        if (typed.wanted().isEmpty() && typed.unwanted().isEmpty()) {
            return inLanguages;
        }
        for (Language language : languages) {
            Sought sought = in(language, typed);
            if (sought.wanted().stream()
                    .allMatch(any -> any.stream().anyMatch(one -> !one.queries().isEmpty()))) {
                inLanguages.add(sought);
            }
        }
        return inLanguages;
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

    private Sought in(Language language, TypedQuery typed) throws IOException {
        List<List<InFields>> wanted = new ArrayList<>();
        if (typed.wanted().isEmpty()) {
            Query any = new ConstantScoreQuery(new FieldExistsQuery(Fields.headline(language)));
            wanted.add(List.of(new InFields(List.of(new BoostQuery(any, 0)))));
        }
        for (List<Part> alternatives : typed.wanted()) {
            List<InFields> one = new ArrayList<>();
            for (Part part : alternatives) {
                one.add(part(language, part, true));
            }
            wanted.add(one);
        }
        List<InFields> unwanted = new ArrayList<>();
        for (Part part : typed.unwanted()) {
            unwanted.add(part(language, part, false));
        }
        return new Sought(wanted, unwanted);
    }

    private InFields part(Language language, Part part, boolean wanted) throws IOException {
        List<String> terms = terms(Chains.search(language), part.text());
        Map<String, Query> inFields = new LinkedHashMap<>();
        int having = 0;
        for (Bodies in : fields(language)) {
            String field = in.field();
            List<Entry> entries = look(field, terms);
            int stories = entries.stream().mapToInt(Entry::stories).min().orElse(0);
            Query query = stories == 0 ? null : query(field, terms, entries);
            if (part.kind() == Kind.BEGINNING) {
                query = orBeginning(field, query, part);
            }
            if (in.only() == null) {
                // of the others it cannot be told here how many have it without those that do not count
                having = Math.max(having, stories);
            } else if (query != null) {
                query = new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(in.only(), Occur.FILTER)
                        .build();
            }
            if (query != null) {
                inFields.put(field, query);
            }
        }
        if (!wanted) {
            return new InFields(List.copyOf(inFields.values()));
        }
        words.addAll(terms);
        found.merge(part, having > 0, (a, b) -> a || b);
        float weight = weights.next(having, size) * terms.size() + 0.01f;
        return new InFields(inFields.entrySet().stream()
                .<Query>map(one -> new BoostQuery(one.getValue(), weight * boost(one.getKey())))
                .toList());
    }

    private @Nullable Query orBeginning(String field, @Nullable Query whole, Part part) throws IOException {
        List<String> typed = terms(Chains.plain(), part.text());
        if (typed.size() != 1) {
            return whole;
        }
        beginnings.add(typed.get(0));
        Query begun = new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, typed.get(0)))), 0.3f);
        return whole == null ? begun : new DisjunctionMaxQuery(List.of(whole, begun), 0);
    }

    private static Query query(String field, List<String> terms, List<Entry> entries) {
        if (terms.size() == 1) {
            return entries.get(0).query();
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return phrase.build();
    }

    /** Looks terms up; not on after one that no article has. */
    private List<Entry> look(String field, List<String> terms) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String term : terms) {
            Entry entry = index.look(new Term(field, term));
            entries.add(entry);
            if (entry.stories() == 0) {
                break;
            }
        }
        return entries;
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
