package dev.lede.editorial.front;

import dev.lede.edition.Editions;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts fronts together. */
@Singleton
public class FrontEditing {

    private final FrontRepository fronts;
    private final LeadSlotRepository slots;
    private final Editions editions;
    private final Clock clock;

    FrontEditing(FrontRepository fronts, LeadSlotRepository slots, Editions editions, Clock clock) {
        this.fronts = fronts;
        this.slots = slots;
        this.editions = editions;
        this.clock = clock;
    }

    /** Makes a front, or has it bear this title and hold these slots and no others. */
    @Transactional
    public void put(String name, String title, List<SlotFilling> fillings) {
        fronts.put(name, title, clock.instant().truncatedTo(ChronoUnit.MICROS));
        slots.replace(name, fillings);
        editions.touch();
    }
}
