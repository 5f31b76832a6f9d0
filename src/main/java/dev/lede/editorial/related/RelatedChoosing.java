package dev.lede.editorial.related;

import dev.lede.edition.Editions;
import dev.lede.editorial.Caller;
import dev.lede.editorial.article.ArticleLock;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the stories beside an article; what is public of it, readers see at once. */
@Singleton
public class RelatedChoosing {

    private static final Caller ALL = new Caller("", true);

    private final ArticleLock articles;
    private final RelatedChoices choices;
    private final Editions editions;
    private final AuditTrail audit;

    RelatedChoosing(ArticleLock articles, RelatedChoices choices, Editions editions, AuditTrail audit) {
        this.articles = articles;
        this.choices = choices;
        this.editions = editions;
        this.audit = audit;
    }

    /**
     * Makes the choice for an article this one.
     *
     * @return whether it was another one before
     * @throws NotFoundProblem if there is no article that the caller may see
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    public boolean put(UUID article, RelatedChoiceDraft draft, Caller caller) {
        List<@Nullable UUID> pinned = draft.pinned() == null ? List.of() : draft.pinned();
        List<@Nullable UUID> excluded = draft.excluded() == null ? List.of() : draft.excluded();
        Faults faults = new Faults();
        checkLength(pinned, RelatedChoiceDraft.PINNED, "/pinned", faults);
        checkLength(excluded, RelatedChoiceDraft.EXCLUDED, "/excluded", faults);
        faults.throwIfAny();
        List<UUID> named = Stream.concat(Stream.of(article), Stream.concat(pinned.stream(), excluded.stream()))
                .<UUID>mapMulti((id, found) -> {
                    if (id != null) {
                        found.accept(id);
                    }
                })
                .toList();
        // all at once, in the order of their ids: two that choose each other's articles cannot wait in a ring
        Set<UUID> known = articles.lockThose(named, caller);
        if (!known.contains(article)) {
            throw new NotFoundProblem();
        }
        Set<UUID> seen = new HashSet<>();
        List<UUID> first = check(pinned, "/pinned/", article, known, seen, faults);
        List<UUID> never = check(excluded, "/excluded/", article, known, seen, faults);
        faults.throwIfAny();
        RelatedChoice now = choices.of(article);
        if (now.pinned().equals(first) && Set.copyOf(now.excluded()).equals(Set.copyOf(never))) {
            return false;
        }
        List<String> before = choices.seenOf(article);
        choices.replace(article, first, never);
        audit.record(Deed.on(caller.name(), "choose-related", article.toString(), null, null)
                .because(first.size() + " pinned, " + never.size() + " excluded"));
        if (!choices.seenOf(article).equals(before)) {
            editions.touchLists();
        }
        return true;
    }

    /** Locks articles that several choices are going to name. */
    public void lock(Collection<UUID> named) {
        articles.lockThose(named, ALL);
    }

    /** Whether there is such an article. */
    public boolean isThere(UUID article) {
        return !articles.lockThose(List.of(article), ALL).isEmpty();
    }

    private static void checkLength(List<@Nullable UUID> ids, int most, String pointer, Faults faults) {
        if (ids.size() > most) {
            faults.add(pointer, "This may have %d entries; it has %d.".formatted(most, ids.size()));
        }
    }

    private static List<UUID> check(
            List<@Nullable UUID> ids, String pointer, UUID article, Set<UUID> known, Set<UUID> seen, Faults faults) {
        List<UUID> checked = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            if (id == null) {
                faults.add(pointer + i, "There must be the id of an article here.");
            } else if (id.equals(article)) {
                faults.add(pointer + i, "An article is not a related story of itself.");
            } else if (!known.contains(id)) {
                faults.add(pointer + i, "There is no article with this id.");
            } else if (!seen.add(id)) {
                faults.add(pointer + i, "This article is named twice.");
            } else {
                checked.add(id);
            }
        }
        return checked;
    }
}
