package dev.lede.delivery.changes;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the log.
 *
 * @param items oldest first
 * @param edition how far the log reaches now
 * @param links {@code next} is always there: also when there is nothing after this page yet
 */
@Schema(name = "ChangePage")
public record ChangePage(
        @Schema(required = true) List<ChangeItem> items,
        @Schema(required = true, examples = "57") long edition,
        @Schema(required = true) PageLinks links)
        implements Linked {}
