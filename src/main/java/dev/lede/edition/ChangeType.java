package dev.lede.edition;

import java.util.List;
import java.util.Locale;

/** What a change in the public log did to its article. */
public enum ChangeType {
    PUBLISHED,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    EXPIRED,
    MOVED;

    /** The word in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is when one public revision of an article takes the place of another: two changes if it is two things. */
    public static List<ChangeType> ofReplacement(boolean corrects, boolean moves) {
        if (corrects) {
            return moves ? List.of(CORRECTED, MOVED) : List.of(CORRECTED);
        }
        return List.of(moves ? MOVED : UPDATED);
    }
}
