package dev.lede.delivery.search;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Suggestions, topics first, then headlines, the newest first. */
public record SuggestionList(
        @Schema(required = true) List<Suggestion> items,
        @Schema(required = true) PageLinks links) implements Linked {}
