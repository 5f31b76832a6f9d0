package dev.lede.delivery.corpus;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** The terms of a story for the index, each once, its packed count as its frequency. */
final class CountedTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, StoryTerms.Count> counts;
    private Iterator<Map.Entry<String, StoryTerms.Count>> next;

    CountedTerms(StoryTerms story) {
        this.counts = story.counts();
        this.next = counts.entrySet().iterator();
    }

    @Override
    public void reset() {
        next = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, StoryTerms.Count> one = next.next();
        term.append(one.getKey());
        frequency.setTermFrequency(one.getValue().packed());
        return true;
    }
}
