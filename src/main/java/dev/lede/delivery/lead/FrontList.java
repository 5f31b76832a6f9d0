package dev.lede.delivery.lead;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fronts, by name. */
public record FrontList(
        @Schema(required = true) List<FrontView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
