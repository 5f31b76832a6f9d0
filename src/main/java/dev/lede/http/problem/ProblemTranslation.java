package dev.lede.http.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what problem a throwable is. Messages of foreign exceptions are never passed on: they hold class names, SQL, or
 * what a caller sent.
 */
final class ProblemTranslation {

    private ProblemTranslation() {}

    static ProblemException of(Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem;
        }
        if (thrown instanceof WebApplicationException refusal) {
            return ofRefusal(refusal);
        }
        if (thrown instanceof UnauthorizedException || thrown instanceof AuthenticationException) {
            return ofStatus(401);
        }
        if (thrown instanceof ForbiddenException) {
            return ofStatus(403);
        }
        return isUnavailability(thrown) ? ofStatus(503) : ofStatus(500);
    }

    /** The problem that goes with a bare status of the framework. */
    static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return switch (type) {
            case NOT_FOUND -> new NotFoundProblem();
            case UNAUTHENTICATED ->
                new ProblemException(
                        type,
                        "Send a valid key as `Authorization: Bearer KEY`.",
                        List.of(),
                        Map.of("WWW-Authenticate", "Bearer"));
            case FORBIDDEN -> new ProblemException(type, "The key's role does not allow this.");
            case NOT_ACCEPTABLE ->
                new ProblemException(type, "This resource has no representation of a type that `Accept` allows.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new ProblemException(type, "This operation does not read bodies of this `Content-Type`.");
            case MALFORMED_REQUEST -> new ProblemException(type, "The request cannot be read.");
            case UNAVAILABLE -> new ProblemException(type, null, List.of(), Map.of("Retry-After", "5"));
            default -> new ProblemException(type, null);
        };
    }

    private static ProblemException ofRefusal(WebApplicationException refusal) {
        // JAX-RS answers 404 to a parameter that its converter refuses, and wraps the converter's exception
        if (refusal instanceof NotFoundException && refusal.getCause() != null) {
            return new ProblemException(
                    ProblemType.INVALID_PARAMETER, "A parameter of the path or query cannot be read.");
        }
        return ofStatus(refusal.getResponse().getStatus());
    }

    /** Whether a later try may succeed: no worker is free, or the database is not to be had. */
    private static boolean isUnavailability(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedExecutionException || cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException failure && isUnavailabilityState(failure.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Connection lost (08), no resources (53), shutting down or cancelled (57); the pool's own time-out has no state. */
    private static boolean isUnavailabilityState(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
