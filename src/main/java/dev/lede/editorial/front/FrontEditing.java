package dev.lede.editorial.front;

import dev.lede.edition.Editions;
import dev.lede.editorial.article.SlugForm;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.caching.ContentTag;
import dev.lede.http.caching.EntityTagCondition;
import dev.lede.http.problem.InvalidContent;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts fronts together. */
@Singleton
public class FrontEditing {

    private static final int NAME = 100;
    private static final String NAME_RULE =
            "The name of a front is letters and digits in lower case, joined by single hyphens, at most %d characters."
                    .formatted(NAME);

    private final FrontRepository fronts;
    private final LeadSlotRepository slots;
    private final FrontCheck check;
    private final Editions editions;
    private final AuditTrail audit;
    private final Clock clock;

    FrontEditing(
            FrontRepository fronts,
            LeadSlotRepository slots,
            FrontCheck check,
            Editions editions,
            AuditTrail audit,
            Clock clock) {
        this.fronts = fronts;
        this.slots = slots;
        this.check = check;
        this.editions = editions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A front as it stands. */
    @Transactional
    public FrontView get(String name) {
        return present(name).orElseThrow(NotFoundProblem::new);
    }

    /** All of them, by name. */
    @Transactional
    public FrontList all() {
        return new FrontList(fronts.items());
    }

    /**
     * Makes a front, or has it bear a title and hold slots and no others.
     *
     * @param ifMatch the state that the change starts from; needed for a front that is there
     * @param ifNoneMatch {@code *} for a front that must not be there yet
     * @throws ProblemException 428 or 412 if the front is not in the state that the change starts from
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    public FrontPut put(
            String name, FrontDraft draft, @Nullable String ifMatch, @Nullable String ifNoneMatch, String by) {
        if (!isName(name)) {
            throw InvalidParameters.of("front", NAME_RULE);
        }
        fronts.lock();
        Optional<FrontView> before = present(name);
        if (before.isPresent() && ifNoneMatch != null) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "There is a front of this name already.");
        }
        if (before.isEmpty() && ifMatch != null) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, "There is no front of this name yet.");
        }
        before.ifPresent(front -> EntityTagCondition.require(ifMatch, ContentTag.of(front)));
        FrontCheck.Checked checked = check.check(draft);
        put(name, checked.title(), checked.slots(), by);
        return new FrontPut(FrontView.of(checked.title(), checked.slots()), before.isEmpty(), true);
    }

    /**
     * Makes a front be what an import says of it, whatever it was.
     *
     * @throws InvalidContent with what is wrong; nothing is changed then
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    public FrontPut replace(String name, FrontDraft draft, String by) {
        if (!isName(name)) {
            throw InvalidContent.of("/front/name", NAME_RULE);
        }
        fronts.lock();
        Optional<FrontView> before = present(name);
        FrontCheck.Checked checked = check.check(draft);
        FrontView now = FrontView.of(checked.title(), checked.slots());
        boolean changed = !before.equals(Optional.of(now));
        if (changed) {
            put(name, checked.title(), checked.slots(), by);
        }
        return new FrontPut(now, before.isEmpty(), changed);
    }

    /** Makes a front, or has it bear this title and hold these slots and no others, whatever it was. */
    @Transactional
    public void put(String name, String title, List<SlotFilling> fillings, String by) {
        List<String> before = fronts.seen(name);
        boolean created = fronts.put(name, title, clock.instant().truncatedTo(ChronoUnit.MICROS));
        slots.replace(name, fillings);
        // what hidden stories are to fill touches nothing that readers are shown, not even when something last changed
        if (!fronts.seen(name).equals(before)) {
            editions.touchLists();
        }
        audit.record(Deed.of(by, created ? "create" : "update", "front", name));
    }

    private static boolean isName(String name) {
        return SlugForm.isSlug(name) && name.length() <= NAME;
    }

    private Optional<FrontView> present(String name) {
        return fronts.title(name).map(title -> FrontView.of(title, slots.fillings(name)));
    }

    /**
     * What came of it.
     *
     * @param changed whether anything is not as it was
     */
    public record FrontPut(FrontView front, boolean created, boolean changed) {}
}
