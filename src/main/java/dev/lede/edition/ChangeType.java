package dev.lede.edition;

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
}
