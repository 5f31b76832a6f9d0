package dev.lede.editorial.article;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts words as the article's language divides them. */
final class WordCount {

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

    private static int of(String printed, BreakIterator words) {
        // a typographic apostrophe does not end a word either, which the platform's rules do not know
        String text = printed.replace('’', '\'');
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
