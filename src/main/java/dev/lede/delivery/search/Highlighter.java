package dev.lede.delivery.search;

import dev.lede.delivery.article.Highlights;
import dev.lede.delivery.corpus.CorpusArticle;
import dev.lede.delivery.corpus.Language;
import dev.lede.delivery.corpus.SoughtWords;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows where an article has the words of a search. The text is escaped for HTML, so that {@code <mark>} is the only markup
 * there can be.
 */
final class Highlighter {

    private static final int PASSAGES = 2;
    private static final int LONGEST = 240;

    private final Set<String> words;
    private final @Nullable SoughtWords begun;
    private final Map<Language, SoughtWords> inLanguages = new EnumMap<>(Language.class);

    Highlighter(Set<String> words, Set<String> beginnings) {
        this.words = words;
        this.begun = beginnings.isEmpty() ? null : SoughtWords.begunWith(beginnings);
    }

    /** A word of the search in a text. */
    private record Mark(int start, int end, String term) {}

    /** A sentence, or a piece of one, and the marks in it. */
    private record Passage(int start, int end, List<Mark> marks) {
        long terms() {
            return marks.stream().map(Mark::term).distinct().count();
        }
    }

    /** Of the headline and, as far as they may be seen, of summary and body. */
    Highlights of(CorpusArticle article, boolean whole) {
        Language language = Language.of(article.language());
        String headline = article.headline();
        String body = whole ? article.body() : "";
        String text = article.summary() == null ? body : article.summary() + "\n" + body;
        List<Mark> marks = marks(language, text);
        List<Passage> best = passages(article.language(), text, marks).stream()
                .sorted(Comparator.comparingLong(Passage::terms).reversed().thenComparingInt(Passage::start))
                .limit(PASSAGES)
                .sorted(Comparator.comparingInt(Passage::start))
                .toList();
        return new Highlights(
                marked(headline, 0, headline.length(), marks(language, headline)),
                best.stream()
                        .map(passage -> marked(text, passage.start(), passage.end(), passage.marks()))
                        .toList());
    }

    private List<Mark> marks(Language language, String text) {
        List<Mark> marks = new ArrayList<>();
        inLanguages
                .computeIfAbsent(language, one -> SoughtWords.of(one, words))
                .in(text, (start, end, term) -> marks.add(new Mark(start, end, term)));
        if (begun != null) {
            begun.in(text, (start, end, term) -> marks.add(new Mark(start, end, term)));
            marks.sort(Comparator.comparingInt(Mark::start));
        }
        return marks;
    }

    private static List<Passage> passages(String language, String text, List<Mark> marks) {
        List<Passage> passages = new ArrayList<>();
        if (marks.isEmpty()) {
            return passages;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        PriorityQueue<Long> best = new PriorityQueue<>();
        int reached = 0;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.end() > reached && (best.size() < PASSAGES || termsAround(i, marks) > best.element())) {
                Passage passage = passage(sentences, text, mark, marks);
                passages.add(passage);
                reached = passage.end();
                best.add(passage.terms());
                if (best.size() > PASSAGES) {
                    best.remove();
                }
            }
        }
        return passages;
    }

    /** As many as a passage with a mark can have at most, so that most sentences need not be looked for. */
    private static long termsAround(int mark, List<Mark> marks) {
        int from = mark;
        while (from > 0 && marks.get(from - 1).start() >= marks.get(mark).start() - LONGEST) {
            from--;
        }
        int to = mark + 1;
        while (to < marks.size() && marks.get(to).start() <= marks.get(mark).end() + LONGEST) {
            to++;
        }
        return marks.subList(from, to).stream().map(Mark::term).distinct().count();
    }

    /** The sentence of a mark, as far as it is not longer than a passage: what is further away need not be looked at. */
    private static Passage passage(BreakIterator sentences, String text, Mark mark, List<Mark> marks) {
        int line = text.indexOf('\n', mark.start());
        int lower = whole(text, Math.max(text.lastIndexOf('\n', mark.start()) + 1, mark.start() - LONGEST));
        int upper = whole(text, Math.min(line < 0 ? text.length() : line, mark.end() + LONGEST));
        sentences.setText(text.substring(lower, upper));
        int start = lower + Math.max(0, sentences.preceding(mark.start() - lower + 1));
        int end = lower + sentences.following(mark.start() - lower);
        if (mark.end() > start + LONGEST) {
            start = whole(text, mark.start() - LONGEST / 3);
        }
        int until = whole(text, Math.max(mark.end(), Math.min(end, start + LONGEST)));
        int from = start;
        return new Passage(
                from,
                until,
                marks.stream()
                        .filter(one -> one.start() >= from && one.end() <= until)
                        .toList());
    }

    /** A place that does not cut a character in two. */
    private static int whole(String text, int place) {
        int inside = Math.max(0, Math.min(text.length(), place));
        return inside > 0 && inside < text.length() && Character.isLowSurrogate(text.charAt(inside))
                ? inside - 1
                : inside;
    }

    private static String marked(String text, int start, int end, List<Mark> marks) {
        StringBuilder html = new StringBuilder();
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                escape(html, text, at, mark.start());
                html.append("<mark>");
                escape(html, text, mark.start(), mark.end());
                html.append("</mark>");
                at = mark.end();
            }
        }
        escape(html, text, at, end);
        return html.toString().strip();
    }

    private static void escape(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
