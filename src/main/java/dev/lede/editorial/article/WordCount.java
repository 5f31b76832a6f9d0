package dev.lede.editorial.article;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts words as the article's language divides them. */
final class WordCount {

    /** From here on a space may not end a word. */
    private static final int BEYOND_LATIN = 0x250;

    private static final String BEFORE = "(\"'[";
    private static final String AFTER = ".,;:!?)\"']";

    private WordCount() {}

    static int of(ArticleContent article) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag(article.language()));
        return article.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.ofNullable(section.heading()),
                        section.blocks().stream().flatMap(WordCount::texts)))
                .mapToInt(text -> of(text, words))
                .sum();
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Block.Quote quote) {
            return Stream.of(quote.text());
        }
        if (block instanceof Block.ItemList list) {
            return list.items().stream().map(RichText::text);
        }
        return Stream.empty();
    }

    /** The words of a text; most of them are letters between spaces, of which no rule need be asked. */
    static int of(String printed, BreakIterator words) {
        // a typographic apostrophe does not end a word either, which the platform's rules do not know
        String text = printed.replace('’', '\'');
        if (!isLatin(text)) {
            return byRules(text, words);
        }
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                count += isPlainWord(text, start, end) ? 1 : byRules(text.substring(start, end), words);
            }
            start = end + 1;
        }
        return count;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= BEYOND_LATIN) {
                return false;
            }
        }
        return true;
    }

    /** Letters of ASCII, perhaps with a mark before and marks after them. */
    private static boolean isPlainWord(String text, int start, int end) {
        int from = BEFORE.indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
        int to = from;
        while (to < end && isLetter(text.charAt(to))) {
            to++;
        }
        int after = to;
        while (after < end && AFTER.indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return to > from && after == end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int byRules(String text, BreakIterator words) {
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
        }
        return count;
    }
}
