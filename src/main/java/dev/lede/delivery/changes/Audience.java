package dev.lede.delivery.changes;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All who follow the log of this node now: streams, and calls that wait. */
@Singleton
class Audience {

    private static final Map<String, String> LATER = Map.of("Retry-After", "10");

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ChangesConfig config;

    Audience(ChangesConfig config) {
        this.config = config;
    }

    /**
     * Lets one more in.
     *
     * @throws ProblemException 503 if there are as many as may be
     */
    synchronized void add(Listener listener) {
        if (listeners.size() >= config.listeners()) {
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "As many follow the log here as may: " + config.listeners() + ". Ask without waiting, or later.",
                    List.of(),
                    LATER);
        }
        listeners.add(listener);
    }

    void remove(Listener listener) {
        listeners.remove(listener);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    int size() {
        return listeners.size();
    }

    /** The slugs in the filters of all of them. */
    Set<String> slugs() {
        return listeners.stream()
                .flatMap(listener -> listener.filter().slugs().stream())
                .collect(Collectors.toSet());
    }

    /** Says that the log has been read further. */
    void wake(Recent recent) {
        listeners.forEach(listener -> listener.wake(recent));
    }

    /** Has all of them say that they are alive. */
    void beat() {
        listeners.forEach(Listener::beat);
    }

    /** Ends all of them. */
    void dismiss() {
        listeners.forEach(Listener::end);
        listeners.clear();
    }
}
