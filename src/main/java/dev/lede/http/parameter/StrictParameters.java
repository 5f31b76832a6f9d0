package dev.lede.http.parameter;

import dev.lede.http.parameter.DeclaredParameters.Declared;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidParameters;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request to the API whose parameters are unknown, repeated, empty or of the wrong type, before the resource
 * method sees them, and names all faults at once.
 */
@Singleton
class StrictParameters {

    private static final int LONGEST_ECHO = 60;

    private final Map<Method, DeclaredParameters> declarations = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, UriInfo request) {
        if (!isApi(request.getPath()) || resource.getResourceMethod() == null) {
            return;
        }
        DeclaredParameters declared =
                declarations.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::of);
        List<Fault> faults = new ArrayList<>();
        request.getPathParameters()
                .forEach((name, values) -> Optional.ofNullable(declared.path().get(name))
                        .ifPresent(parameter -> checkType(name, parameter, values, faults)));
        request.getQueryParameters().forEach((name, values) -> checkQuery(name, values, declared.query(), faults));
        if (!faults.isEmpty()) {
            throw new InvalidParameters(faults);
        }
    }

    private static boolean isApi(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/editorial/");
    }

    private static void checkQuery(
            String name, List<String> values, Map<String, Declared> declared, List<Fault> faults) {
        Declared parameter = declared.get(name);
        if (parameter == null) {
            String allowed = declared.isEmpty()
                    ? "there are no parameters here."
                    : "allowed are: " + String.join(", ", declared.keySet()) + ".";
            faults.add(Fault.ofParameter(shortened(name), "Unknown parameter; " + allowed));
        } else if (values.size() > 1 && !parameter.repeatable()) {
            faults.add(Fault.ofParameter(name, name + " may be there only once."));
        } else if (values.contains("")) {
            faults.add(Fault.ofParameter(name, name + " must have a value; leave it out to have the default."));
        } else {
            checkType(name, parameter, values, faults);
        }
    }

    private static void checkType(String name, Declared parameter, List<String> values, List<Fault> faults) {
        ParameterSyntax.of(parameter.type()).ifPresent(syntax -> values.stream()
                .filter(value -> !syntax.accepts(value))
                .map(value -> Fault.ofParameter(
                        name, "%s must be %s; it was '%s'.".formatted(name, syntax.expectation(), shortened(value))))
                .forEach(faults::add));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
