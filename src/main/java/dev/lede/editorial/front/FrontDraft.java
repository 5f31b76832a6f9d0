package dev.lede.editorial.front;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A front as it is written. */
@Schema(name = "FrontDraft")
public record FrontDraft(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "World") @Nullable
        String title,

        @Nullable List<@Nullable SlotDraft> slots) {}
