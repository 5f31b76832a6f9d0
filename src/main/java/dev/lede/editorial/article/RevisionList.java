package dev.lede.editorial.article;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The states of an article, the latest first. */
@Schema(name = "RevisionList")
public record RevisionList(
        @Schema(required = true) List<RevisionItem> items,
        @Schema(required = true) PageLinks links) implements Linked {}
