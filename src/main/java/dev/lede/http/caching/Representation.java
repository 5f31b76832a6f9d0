package dev.lede.http.caching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/** An answer that may be cached: it knows what it was made from, and how long it holds. */
public interface Representation {

    /** Names of everything that the answer was made from; a change to any of them changes the answer. */
    @JsonIgnore
    Set<String> tags();

    /** How old the answer is, and until when it holds. */
    @JsonIgnore
    Freshness freshness();

    /** Whether it is for this one call, and no cache may keep it. */
    @JsonIgnore
    default boolean isForOnce() {
        return false;
    }
}
