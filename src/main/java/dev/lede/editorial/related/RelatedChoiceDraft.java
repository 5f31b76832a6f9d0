package dev.lede.editorial.related;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A choice as it is written; what is left out is empty. */
@Schema(name = "RelatedChoiceDraft")
public record RelatedChoiceDraft(
        @Schema(maxItems = RelatedChoiceDraft.PINNED) @Nullable
        List<@Nullable UUID> pinned,

        @Schema(maxItems = RelatedChoiceDraft.EXCLUDED) @Nullable
        List<@Nullable UUID> excluded) {

    static final int PINNED = 50;
    static final int EXCLUDED = 500;
}
