package dev.lede.http.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lede.http.caching.Freshness;
import dev.lede.http.caching.Representation;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it, in order
 * @param links to this page and the next
 * @param total how many items the whole list has, where that was asked for
 * @param tags what the page was made from; not written
 * @param freshness how long it holds; not written
 */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(required = true) PageLinks links,
        @Nullable Long total,
        @JsonIgnore @Schema(hidden = true) Set<String> tags,
        @JsonIgnore @Schema(hidden = true) Freshness freshness)
        implements Representation, Linked {

    public Page {
        items = List.copyOf(items);
        tags = Set.copyOf(tags);
    }
}
