package dev.lede.editorial.front;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A slot of a front, in the shape in which it is written. */
@Schema(name = "Slot")
public record SlotView(
        @Schema(required = true, examples = "1") int position,

        @Schema(required = true, examples = "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2")
        UUID article,

        @Nullable Instant from,
        @Nullable Instant until) {

    static SlotView of(SlotFilling filling) {
        return new SlotView(
                filling.position(),
                filling.articleId(),
                filling.shown().from(),
                filling.shown().until());
    }
}
