package dev.lede.editorial.transfer;

import java.util.List;

/** How many lines came to what. */
record Tally(int created, int updated, int unchanged, int rejected) {

    static Tally of(List<Outcome> outcomes) {
        return new Tally(
                count(outcomes, Outcome.Kind.CREATED),
                count(outcomes, Outcome.Kind.UPDATED),
                count(outcomes, Outcome.Kind.UNCHANGED),
                count(outcomes, Outcome.Kind.REJECTED));
    }

    int read() {
        return created + updated + unchanged + rejected;
    }

    private static int count(List<Outcome> outcomes, Outcome.Kind kind) {
        return (int) outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
