package dev.lede.delivery.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The kinds of summaries. */
public enum SummaryKind {
    /** A paragraph. */
    @JsonProperty("abstract")
    ABSTRACT,
    /** A sentence. */
    @JsonProperty("brief")
    BRIEF,
    /** Bullets. */
    @JsonProperty("points")
    POINTS;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
