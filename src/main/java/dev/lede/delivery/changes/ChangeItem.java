package dev.lede.delivery.changes;

import dev.lede.delivery.article.ArticleView;
import dev.lede.edition.ChangeType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the log as it goes out.
 *
 * @param at when the change became visible
 * @param article what is public of it now, or of one that is gone what is left
 */
@Schema(name = "Change")
public record ChangeItem(
        @Schema(required = true, examples = "41") long edition,
        @Schema(required = true) ChangeType type,
        @Schema(required = true) Instant at,

        @Schema(
                required = true,
                oneOf = {ArticleView.class, GoneStory.class},
                description =
                        "The article as it is public now, whatever came after this change; of one that is gone its"
                                + " id, slug and topics, and nothing else")
        Object article) {}
