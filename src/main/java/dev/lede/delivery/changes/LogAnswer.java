package dev.lede.delivery.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.Representation;
import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.Set;

/**
 * A page of the log with what caches need to know.
 *
 * @param reached the edition up to which this page answers
 * @param isForOnce whether it was waited for: nobody else may be given it without having waited
 */
public record LogAnswer(
        @JsonValue ChangePage content, Freshness freshness, Set<String> tags, long reached, boolean isForOnce)
        implements Representation, Linked {

    @Override
    @JsonIgnore
    public PageLinks links() {
        return content.links();
    }

    /** Whether there is nothing after this page yet. */
    boolean isAtTheEnd() {
        return reached >= content.edition();
    }
}
