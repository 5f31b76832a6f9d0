package dev.lede.editorial.topic;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Topics as their editors see them, by slug. */
@Schema(name = "EditorialTopicList")
public record TopicList(
        @Schema(required = true) List<TopicView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
