package dev.lede.delivery.corpus;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Words that say nothing of what a story is about. */
final class StopWords {

    static final CharArraySet ITALIAN_ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
                    "negl", "sugl", "un", "m", "t", "s", "v", "d"),
            true));

    private StopWords() {}

    /** Those of the Snowball project, and one more. */
    static CharArraySet english() {
        return English.WORDS;
    }

    private static CharArraySet read() {
        try (Reader list = new InputStreamReader(
                Objects.requireNonNull(
                        SnowballFilter.class.getResourceAsStream("english_stop.txt"), "The library has its lists"),
                StandardCharsets.UTF_8)) {
            CharArraySet words = CharArraySet.copy(WordlistLoader.getSnowballWordSet(list));
            words.add("will");
            return CharArraySet.unmodifiableSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when it is first asked for. */
    private static final class English {
        private static final CharArraySet WORDS = read();
    }
}
