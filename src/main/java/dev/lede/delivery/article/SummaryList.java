package dev.lede.delivery.article;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The summaries of an article. */
public record SummaryList(
        @Schema(required = true) List<SummaryView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
