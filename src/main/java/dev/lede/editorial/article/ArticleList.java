package dev.lede.editorial.article;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Articles as editors look through them, the latest made first. */
@Schema(name = "WorkingCopyList")
public record ArticleList(
        @Schema(required = true) List<ArticleItem> items,
        @Schema(required = true) PageLinks links) implements Linked {}
