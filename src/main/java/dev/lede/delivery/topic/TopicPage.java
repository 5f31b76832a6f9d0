package dev.lede.delivery.topic;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of topics, by slug. */
public record TopicPage(
        @Schema(required = true) List<TopicView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
