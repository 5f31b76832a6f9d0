package dev.lede.delivery.article;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an article. */
public record SectionList(
        @Schema(required = true) List<SectionView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
