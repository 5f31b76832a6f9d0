package dev.lede.delivery.search;

import java.util.Locale;

/** What can be counted over all that a search finds. */
enum Facet {
    TOPIC,
    GENRE,
    YEAR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
