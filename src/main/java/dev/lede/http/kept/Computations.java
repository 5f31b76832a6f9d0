package dev.lede.http.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Which answers are being computed, and who waits for them: of many equal requests at a time, one is computed. */
final class Computations {

    /** More than these are not held up together. */
    static final int MOST_WAITING = 1_024;

    private final ConcurrentMap<String, Computation> running = new ConcurrentHashMap<>();

    /** One that is running, with those who are called when it has ended. */
    static final class Computation {
        private final List<Runnable> waiting = new ArrayList<>(0);
    }

    /** Takes part in the computing of an answer: first, and has to end it; waiting, and is called then; or for itself. */
    void join(String request, Consumer<Computation> first, Runnable waiting, Runnable whenDone, Runnable alone) {
        Computation own = new Computation();
        Computation[] joined = new Computation[1];
        Computation current = running.compute(request, (key, present) -> {
            if (present == null) {
                return own;
            }
            if (present.waiting.size() < MOST_WAITING) {
                present.waiting.add(whenDone);
                joined[0] = present;
            }
            return present;
        });
        if (current == own) {
            first.accept(own);
        } else if (joined[0] != null) {
            waiting.run();
        } else {
            alone.run();
        }
    }

    /** Says that the answer is there, or will not be, and calls those who wait. It does no harm to say it twice. */
    void end(String request, Computation computation) {
        if (running.remove(request, computation)) {
            computation.waiting.forEach(Runnable::run);
        }
    }
}
