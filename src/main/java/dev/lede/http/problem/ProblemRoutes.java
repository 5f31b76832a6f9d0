package dev.lede.http.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Turns failures of the layer below JAX-RS into problems, in place of the framework's own pages. */
@Singleton
class ProblemRoutes {

    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    /** Just before the framework's own failure handler, which is the last route of all. */
    private static final int BEFORE_THE_LAST = Integer.MAX_VALUE - 1;

    private final ProblemAnswers answers;

    ProblemRoutes(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_LAST).failureHandler(this::answer);
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(type.status(), this::answer);
        }
    }

    private void answer(RoutingContext exchange) {
        int status = exchange.statusCode();
        Throwable failure = exchange.failure();
        ProblemException problem = failure == null || (status >= 400 && status < 500)
                ? ProblemTranslation.ofStatus(status)
                : ProblemTranslation.of(failure);
        if (failure != null && problem.type().status() >= 500) {
            LOG.errorf(failure, "Request %s failed", MDC.get("requestId"));
        }
        answers.send(exchange, problem);
    }
}
