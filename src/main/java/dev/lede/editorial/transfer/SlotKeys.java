package dev.lede.editorial.transfer;

import dev.lede.editorial.front.FrontDraft;
import dev.lede.editorial.front.SlotDraft;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Has the slots of an imported front name their articles by id. */
@Singleton
class SlotKeys {

    private final ArticleKeys articles;

    SlotKeys(ArticleKeys articles) {
        this.articles = articles;
    }

    /** The same front; what is no {@code externalId} stays as it is. */
    FrontDraft resolved(FrontBody front) {
        if (front.slots() == null) {
            return new FrontDraft(front.title(), null);
        }
        List<String> keys = front.slots().stream()
                .filter(Objects::nonNull)
                .map(SlotDraft::article)
                .filter(Objects::nonNull)
                .filter(key -> key.indexOf('\0') < 0)
                .toList();
        Map<String, String> ids = articles.ids(keys);
        List<@Nullable SlotDraft> slots = new ArrayList<>();
        for (SlotDraft slot : front.slots()) {
            slots.add(
                    slot == null || slot.article() == null
                            ? slot
                            : new SlotDraft(
                                    slot.position(),
                                    ids.getOrDefault(slot.article(), slot.article()),
                                    slot.from(),
                                    slot.until()));
        }
        return new FrontDraft(front.title(), slots);
    }
}
