package dev.lede.editorial.front;

import dev.lede.editorial.article.ArticleCheck;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.TextRules;
import dev.lede.http.problem.InvalidContent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks a front as it is written, and finds the articles that it names. */
@Singleton
class FrontCheck {

    private static final int TITLE = 200;
    private static final int POSITIONS = 50;
    private static final int SLOTS = 500;

    private final SlotArticles articles;

    FrontCheck(SlotArticles articles) {
        this.articles = articles;
    }

    /**
     * The front that a draft describes.
     *
     * @throws InvalidContent with everything that is wrong
     */
    Checked check(FrontDraft draft) {
        Faults faults = new Faults();
        String title = new TextRules(faults).required(draft.title(), "/title", TITLE);
        List<@Nullable SlotDraft> drafts = draft.slots() == null ? List.of() : draft.slots();
        if (drafts.size() > SLOTS) {
            faults.add("/slots", "This may have %d entries; it has %d.".formatted(SLOTS, drafts.size()));
            faults.throwIfAny();
        }
        Map<String, UUID> ids = articles.idsOf(drafts.stream()
                .filter(Objects::nonNull)
                .map(SlotDraft::article)
                .filter(Objects::nonNull)
                .toList());
        List<SlotFilling> slots = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            SlotFilling slot = slot(drafts.get(i), "/slots/" + i, ids, faults);
            compare(slot, slots, "/slots/" + i, faults);
            slots.add(slot);
        }
        faults.throwIfAny();
        return new Checked(title, List.copyOf(slots));
    }

    private static SlotFilling slot(@Nullable SlotDraft given, String pointer, Map<String, UUID> ids, Faults faults) {
        SlotDraft draft = given == null ? new SlotDraft(null, null, null, null) : given;
        int position = draft.position() == null ? 0 : draft.position();
        if (position < 1 || position > POSITIONS) {
            faults.add(pointer + "/position", "This must be a number from 1 to %d.".formatted(POSITIONS));
            position = 0;
        }
        UUID article = draft.article() == null ? null : ids.get(draft.article());
        if (article == null) {
            faults.add(pointer + "/article", "This must be the id or a slug of an article; there is none of this one.");
        }
        ArticleCheck times = new ArticleCheck(faults);
        Instant from = times.time(draft.from(), pointer + "/from");
        Instant until = times.time(draft.until(), pointer + "/until");
        if (from != null && until != null && !from.isBefore(until)) {
            faults.add(pointer + "/until", "This must be later than from.");
            until = null;
        }
        // one that is not known must not look like another that is not
        return new SlotFilling(position, article == null ? UUID.randomUUID() : article, new Span(from, until));
    }

    private static void compare(SlotFilling slot, List<SlotFilling> before, String pointer, Faults faults) {
        for (int i = 0; i < before.size(); i++) {
            SlotFilling other = before.get(i);
            if (slot.shown().overlaps(other.shown())) {
                if (slot.position() > 0 && slot.position() == other.position()) {
                    faults.add(pointer + "/position", "At this position slot %d stands at the same time.".formatted(i));
                }
                if (slot.articleId().equals(other.articleId())) {
                    faults.add(
                            pointer + "/article", "The same article stands in slot %d at the same time.".formatted(i));
                }
            }
        }
    }

    /** A front that may be stored. */
    record Checked(String title, List<SlotFilling> slots) {}
}
