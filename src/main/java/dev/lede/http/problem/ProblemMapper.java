package dev.lede.http.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown inside JAX-RS into a problem, and logs what is the server's own failure. */
@Singleton
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** The framework maps the named classes itself unless they are named here; Throwable covers all others. */
    @ServerExceptionMapper({
        Throwable.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        ValidationException.class,
        MismatchedInputException.class
    })
    Response toProblem(Throwable thrown, RoutingContext exchange) {
        if (thrown instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 400) {
            return refusal.getResponse();
        }
        ProblemException problem = ProblemTranslation.of(thrown);
        if (problem.type() == ProblemType.METHOD_NOT_ALLOWED) {
            problem = methodNotAllowed(exchange);
        }
        if (problem.type().status() >= 500 && !(thrown instanceof ProblemException)) {
            log(thrown, exchange);
        }
        return answers.response(problem, exchange.request().path());
    }

    @ServerExceptionMapper
    Response toRedirect(PermanentRedirect moved) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, moved.location())
                .build();
    }

    private static ProblemException methodNotAllowed(RoutingContext exchange) {
        String allowed = String.join(", ", AllowedMethods.of(exchange.normalizedPath()));
        return new ProblemException(
                ProblemType.METHOD_NOT_ALLOWED,
                "This address answers " + allowed + ".",
                List.of(),
                Map.of(HttpHeaders.ALLOW, allowed));
    }

    private static void log(Throwable thrown, RoutingContext exchange) {
        if (exchange.response().closed()) {
            LOG.debugf(thrown, "The caller of request %s has gone", MDC.get("requestId"));
        } else {
            LOG.errorf(thrown, "Request %s failed", MDC.get("requestId"));
        }
    }
}
