package dev.lede.editorial.transfer;

import dev.lede.editorial.publishing.FormerSlugs;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Has articles of an import found by the slugs that they had before. */
@Singleton
class FormerSlugLines {

    private final FormerSlugs slugs;

    FormerSlugLines(FormerSlugs slugs) {
        this.slugs = slugs;
    }

    /** The decisions; a line is rejected that names another article's slug, and one is an update that names a new one. */
    List<LineDecision> checked(List<LineDecision> decisions) {
        Set<String> named = named(decisions);
        if (named.isEmpty()) {
            return decisions;
        }
        Map<String, UUID> owners = new HashMap<>(slugs.owners(named));
        for (LineDecision decision : decisions) {
            if (decision.slug() != null && !decision.isRejected()) {
                owners.putIfAbsent(decision.slug(), decision.articleId());
            }
        }
        Collection<String> known = slugs.known(named);
        List<LineDecision> checked = new ArrayList<>();
        for (LineDecision decision : decisions) {
            checked.add(decision.isRejected() ? decision : check(decision, owners, known));
        }
        return checked;
    }

    private static LineDecision check(LineDecision decision, Map<String, UUID> owners, Collection<String> known) {
        List<String> former = decision.line().formerSlugs();
        for (int i = 0; i < former.size(); i++) {
            if (!owners.getOrDefault(former.get(i), decision.articleId()).equals(decision.articleId())) {
                return LineDecision.reject(decision.line(), "/formerSlugs/" + i + ": The slug is another article's.");
            }
        }
        former.forEach(slug -> owners.put(slug, decision.articleId()));
        return known.containsAll(former) ? decision : decision.asUpdate();
    }

    /** Gives the slugs, once the articles are saved. */
    void give(List<LineDecision> decisions) {
        Set<String> named = named(decisions);
        if (named.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(slugs.known(named));
        Map<String, UUID> given = new HashMap<>();
        for (LineDecision decision : decisions) {
            if (!decision.isRejected()) {
                decision.line().formerSlugs().stream()
                        .filter(slug -> !known.contains(slug))
                        .forEach(slug -> given.put(slug, decision.articleId()));
            }
        }
        if (!given.isEmpty()) {
            slugs.give(given);
        }
    }

    private static Set<String> named(List<LineDecision> decisions) {
        Set<String> named = new HashSet<>();
        decisions.forEach(decision -> named.addAll(decision.line().formerSlugs()));
        return named;
    }
}
