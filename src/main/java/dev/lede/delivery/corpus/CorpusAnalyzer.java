package dev.lede.delivery.corpus;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** The chain of each text field, by the language in its name. */
final class CorpusAnalyzer extends DelegatingAnalyzerWrapper {

    private final Map<String, Analyzer> chains = new HashMap<>();

    CorpusAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (Language language : Language.values()) {
            chains.put(Fields.headline(language), Chains.search(language));
            chains.put(Fields.summary(language), Chains.search(language));
            Fields.bodies(language).forEach(body -> chains.put(body, Chains.search(language)));
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return chains.getOrDefault(field, Chains.plain());
    }
}
