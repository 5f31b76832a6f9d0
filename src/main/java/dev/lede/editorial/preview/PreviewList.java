package dev.lede.editorial.preview;

import dev.lede.http.paging.Linked;
import dev.lede.http.paging.PageLinks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The previews of an article that can be used, the latest first. */
@Schema(name = "PreviewList")
public record PreviewList(
        @Schema(required = true) List<PreviewView> items,
        @Schema(required = true) PageLinks links) implements Linked {}
