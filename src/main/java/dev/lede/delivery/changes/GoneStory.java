package dev.lede.delivery.changes;

import dev.lede.delivery.article.TopicReference;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the log still says of an article that is not public any more. */
@Schema(name = "GoneArticle", description = "An article that is not public any more: what it was known by")
public record GoneStory(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "rare-earth-magnets-run-short")
        String slug,

        @Schema(required = true) List<TopicReference> topics) {}
