package dev.lede.delivery.corpus;

import java.util.Arrays;

/**
 * What is left of a text without those of its parts that cannot have a word with one of a few first letters. Parts are what
 * stands between spaces; no word reaches beyond one, and a part is taken apart in the same way wherever it stands. Only parts
 * in ASCII are left out: there, the letters that begin words are known without taking it apart.
 */
final class LikelyText {

    /** Longer words are cut in pieces, which begin anywhere. */
    private static final int LONGEST_WORD = 255;

    private static final int ASCII = 128;
    private static final char FIRST_DASH = '\u2010';
    private static final char ELLIPSIS = '\u2026';

    private final StringBuilder rest = new StringBuilder();
    private int[] places = new int[32];
    private int[] inText = new int[32];
    private int parts;
    private int at;

    LikelyText(String text, boolean[] beginnings) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean inside = false;
            boolean likely = false;
            for (; end < text.length(); end++) {
                char c = text.charAt(end);
                if (c == ' ' || c == '\n') {
                    break;
                }
                boolean ofWord = isOfWord(c);
                likely |= ofWord ? !inside && beginnings[c] : c >= ASCII && !isBetweenWords(c);
                inside = ofWord;
            }
            if (likely || end - start > LONGEST_WORD) {
                keep(text, start, end);
            }
            start = end + 1;
        }
    }

    /** Which ASCII characters terms begin with, however they are typed. */
    static boolean[] beginnings(Iterable<String> terms) {
        boolean[] beginnings = new boolean[ASCII];
        for (String term : terms) {
            char first = term.isEmpty() ? ' ' : term.charAt(0);
            if (first < ASCII) {
                beginnings[first] = true;
                beginnings[Character.toUpperCase(first)] = true;
            }
        }
        return beginnings;
    }

    /** What is left. */
    String rest() {
        return rest.toString();
    }

    /** Where in the text something is that has a place in the rest; to be asked in order. */
    int inText(int place) {
        while (at + 1 < parts && places[at + 1] <= place) {
            at++;
        }
        return parts == 0 ? place : inText[at] + place - places[at];
    }

    private void keep(String text, int start, int end) {
        if (parts == places.length) {
            places = Arrays.copyOf(places, 2 * parts);
            inText = Arrays.copyOf(inText, 2 * parts);
        }
        places[parts] = rest.length();
        inText[parts++] = start;
        rest.append(text, start, end).append(' ');
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Dashes, quotation marks and such. */
    private static boolean isBetweenWords(char c) {
        return c >= FIRST_DASH && c <= ELLIPSIS;
    }
}
