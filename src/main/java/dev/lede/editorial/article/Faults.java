package dev.lede.editorial.article;

import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidContent;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a draft, so that its writer hears of all of it at once. */
public final class Faults {

    /** Nobody reads more than this, and a draft of two thousand bad blocks must not make an answer of that size. */
    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault at a JSON pointer. */
    public void add(String pointer, String detail) {
        if (faults.size() < MOST) {
            faults.add(Fault.at(pointer, detail));
        }
    }

    /** What was noted so far. */
    public List<Fault> list() {
        return List.copyOf(faults);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws InvalidContent with all faults
     */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }
}
