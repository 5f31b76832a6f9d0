package dev.lede.http;

import dev.lede.http.caching.Condition;
import dev.lede.http.kept.KeptConnections;
import dev.lede.http.log.AccessLog;
import dev.lede.http.log.RequestIds;
import dev.lede.http.problem.AllowedMethods;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;

/** Where every request comes in first, also one that the router refuses itself, and where its answer goes out last. */
@Singleton
class Entrance {

    private static final String ENTERED = Entrance.class.getName();

    private final RequestIds ids;
    private final RequestCheck check;
    private final AccessLog accessLog;
    private final CrossOrigin crossOrigin;
    private final KeptConnections keptConnections;
    private final ProblemAnswers answers;
    private final Clock clock;

    Entrance(
            RequestIds ids,
            RequestCheck check,
            AccessLog accessLog,
            CrossOrigin crossOrigin,
            KeptConnections keptConnections,
            ProblemAnswers answers,
            Clock clock) {
        this.ids = ids;
        this.check = check;
        this.accessLog = accessLog;
        this.crossOrigin = crossOrigin;
        this.keptConnections = keptConnections;
        this.answers = answers;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::enterFailed);
    }

    private void enter(RoutingContext exchange) {
        prepare(exchange);
        Optional<ProblemException> problem = check.problem(exchange.request());
        if (problem.isPresent()) {
            answers.send(exchange, problem.get());
        } else if (HttpMethod.OPTIONS.equals(exchange.request().method()) && ApiPath.isApi(exchange.normalizedPath())) {
            options(exchange);
        } else {
            exchange.next();
        }
    }

    /** The router fails a request without a Host before its first handler. */
    private void enterFailed(RoutingContext exchange) {
        if (exchange.get(ENTERED) == null) {
            prepare(exchange);
        }
        exchange.next();
    }

    private void prepare(RoutingContext exchange) {
        long start = accessLog.start();
        keptConnections.enter(exchange.request());
        String id = ids.of(exchange.request().getHeader(RequestIds.HEADER));
        exchange.put(ENTERED, id);
        MDC.put("requestId", id);
        HttpServerResponse answer = exchange.response();
        answer.putHeader(RequestIds.HEADER, id);
        answer.putHeader("X-Content-Type-Options", "nosniff");
        if (!ApiPath.isEditorial(exchange.request().path())) {
            crossOrigin.allow(answer);
        }
        exchange.addHeadersEndHandler(written -> finish(exchange));
        exchange.addEndHandler(ended -> {
            accessLog.end(id, exchange.request(), start);
            LingeringClose.after(exchange);
        });
    }

    /** What must hold of every answer, whoever wrote it. */
    private void finish(RoutingContext exchange) {
        HttpServerResponse answer = exchange.response();
        if (!answer.headers().contains("Date")) {
            answer.putHeader("Date", Condition.date(clock.instant()));
        }
        String given = answer.headers().get("Cache-Control");
        boolean private_ = ApiPath.isEditorial(exchange.request().path()) || answer.getStatusCode() >= 400;
        if (private_ && (given == null || !given.contains("no-store"))) {
            answer.putHeader("Cache-Control", "no-store");
        }
    }

    private void options(RoutingContext exchange) {
        Set<String> methods = AllowedMethods.of(exchange.normalizedPath());
        if (methods.isEmpty()) {
            answers.send(exchange, new NotFoundProblem());
            return;
        }
        AccessLog.template(exchange.request(), "/{path}");
        if (!ApiPath.isEditorial(exchange.request().path())) {
            crossOrigin.allowRequests(exchange.request());
        }
        exchange.response()
                .setStatusCode(204)
                .putHeader("Allow", String.join(", ", methods))
                .end();
    }
}
