package dev.lede.delivery.search;

import dev.lede.http.problem.InvalidParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as people type it. There is no wrong one: an operator that has nothing to work on says nothing.
 *
 * @param wanted each of them must be there, in one of its alternatives
 * @param unwanted none of them may be there
 */
record TypedQuery(List<List<Part>> wanted, List<Part> unwanted) {

    private static final int MOST_PARTS = 50;
    private static final Pattern PARTS = Pattern.compile("(-?)(?:[\"“”„«»]([^\"“”„«»]*)(?:[\"“”„«»]|$)|(\\S+))");

    /** How the words of a part are meant. */
    enum Kind {
        WORDS,
        PHRASE,
        BEGINNING
    }

    /** A word, or several that belong together. */
    record Part(String text, Kind kind) {}

    /**
     * Reads a query.
     *
     * @throws InvalidParameters if it has more parts than anybody means
     */
    static TypedQuery read(String typed) {
        List<List<Part>> wanted = new ArrayList<>();
        List<Part> unwanted = new ArrayList<>();
        boolean or = false;
        Matcher parts = PARTS.matcher(typed);
        int count = 0;
        while (parts.find()) {
            String word = parts.group(3);
            if ("OR".equals(word) && parts.group(1).isEmpty()) {
                or = true;
                continue;
            }
            if ("AND".equals(word)) {
                continue;
            }
            Part part = word == null ? new Part(parts.group(2), Kind.PHRASE) : part(word);
            if (part.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            if (++count > MOST_PARTS) {
                throw InvalidParameters.of("q", "q must not have more than " + MOST_PARTS + " words.");
            }
            if (!parts.group(1).isEmpty()) {
                unwanted.add(part);
            } else if (or && !wanted.isEmpty()) {
                wanted.get(wanted.size() - 1).add(part);
            } else {
                wanted.add(new ArrayList<>(List.of(part)));
            }
            or = false;
        }
        return new TypedQuery(wanted, unwanted);
    }

    /** The same with a word in another spelling, as text. */
    static String respelled(String typed, String word, String better) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(typed)
                .replaceAll(Matcher.quoteReplacement(better));
    }

    private static Part part(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '*') {
            end--;
        }
        boolean beginning = end < text.length() && end > 0 && Character.isLetterOrDigit(text.codePointBefore(end));
        return new Part(beginning ? text.substring(0, end) : text, beginning ? Kind.BEGINNING : Kind.WORDS);
    }
}
