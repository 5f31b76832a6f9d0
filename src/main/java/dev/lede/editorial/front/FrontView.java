package dev.lede.editorial.front;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A front in the shape in which it is written, with its slots by position and time. */
@Schema(name = "EditorialFront")
public record FrontView(
        @Schema(required = true, examples = "World") String title,
        @Schema(required = true) List<SlotView> slots) {

    private static final Comparator<SlotFilling> ORDER = Comparator.comparingInt(SlotFilling::position)
            .thenComparing(slot -> slot.shown().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    static FrontView of(String title, List<SlotFilling> slots) {
        return new FrontView(
                title, slots.stream().sorted(ORDER).map(SlotView::of).toList());
    }
}
