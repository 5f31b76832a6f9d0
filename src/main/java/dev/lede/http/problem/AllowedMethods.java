package dev.lede.http.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Which methods an address answers, for the {@code Allow} of a 405 and of OPTIONS (RFC 9110, sections 15.5.6 and 9.3.7).
 * The framework's own 405 names none, and its OPTIONS looks at one resource class only; so this asks its route tables.
 */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** The methods for a normalised path, in alphabetical order; empty when there is no such address. */
    public static SortedSet<String> of(String path) {
        SortedSet<String> methods = new TreeSet<>();
        Deployment deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        RequestMapper<InitialMatch> classes = new RequestMapper<>(deployment.getClassMappers());
        for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
            collect(match, methods);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static void collect(RequestMapper.RequestMatch<InitialMatch> match, SortedSet<String> methods) {
        if (match.value.handlers.length == 0 || !(match.value.handlers[0] instanceof ClassRoutingHandler routes)) {
            return;
        }
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (Map.Entry<String, RequestMapper<RuntimeResource>> route :
                routes.getMappers().entrySet()) {
            if (route.getKey() != null && route.getValue().map(remaining) != null) {
                methods.add(route.getKey());
            }
        }
    }
}
