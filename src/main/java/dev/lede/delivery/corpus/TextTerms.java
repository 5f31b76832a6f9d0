package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** The terms of a text for searching, taken apart before the index asks for them, since stories are compared by them as well. */
final class TextTerms extends TokenStream {

    private static final int LETTERS_OF_A_WORD = 6;
    private static final int LEAST = 16;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private RememberedWords.Word[] words;
    private int[] steps;
    private int count;
    private int next;

    /** Takes a text apart; none has no terms. */
    TextTerms(Language language, @Nullable String text) {
        String some = text == null ? "" : text;
        words = new RememberedWords.Word[some.length() / LETTERS_OF_A_WORD + LEAST];
        steps = new int[words.length];
        try (RememberedWords source = Chains.text(language, some)) {
            PositionIncrementAttribute place = source.addAttribute(PositionIncrementAttribute.class);
            source.reset();
            while (source.incrementToken()) {
                add(source.word(), place.getPositionIncrement());
            }
            source.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(RememberedWords.Word word, int place) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
            steps = Arrays.copyOf(steps, 2 * count);
        }
        words[count] = word;
        steps[count++] = place;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The words that say something, as they are but for accents, by which stories are compared. */
    List<String> thatSaySomething() {
        List<String> saying = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String folded = words[i].folded();
            if (folded != null) {
                saying.add(folded);
            }
        }
        return saying;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == count) {
            return false;
        }
        term.setBytesRef(words[next].bytes());
        step.setPositionIncrement(steps[next++]);
        return true;
    }
}
