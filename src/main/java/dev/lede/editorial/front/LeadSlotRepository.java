package dev.lede.editorial.front;

import dev.lede.editorial.NewId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The slots that editors filled. */
@Singleton
public class LeadSlotRepository implements PanacheRepositoryBase<LeadSlot, UUID> {

    /** The slots of a front, in order. */
    public List<LeadSlot> of(String front) {
        return list("front = ?1 order by position, id", front);
    }

    /** What fills the slots of a front, in order. */
    List<SlotFilling> fillings(String front) {
        return of(front).stream()
                .map(slot -> new SlotFilling(slot.position(), slot.articleId(), slot.shown()))
                .toList();
    }

    /** Has a front hold these slots and no others. */
    void replace(String front, List<SlotFilling> fillings) {
        delete("front", front);
        persist(fillings.stream()
                .map(filling ->
                        new LeadSlot(NewId.next(), front, filling.position(), filling.articleId(), filling.shown())));
        flush();
    }
}
