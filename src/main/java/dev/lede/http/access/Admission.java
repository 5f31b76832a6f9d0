package dev.lede.http.access;

import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import dev.lede.http.rate.Quotas;
import dev.lede.http.rate.RateLimiting;
import dev.lede.http.rate.RequestCost;
import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Lets a request for something public in: says whose it is, if it has a key, and counts it. It comes behind the
 * {@link dev.lede.http} entrance and before everything that answers, kept answers too, so that no answer is free. A key that
 * is not valid is refused and not taken for none: its sender would take teasers for whole stories.
 */
@Singleton
class Admission {

    private static final int BEHIND_THE_ENTRANCE = Integer.MIN_VALUE + 1_000;
    private static final String SCHEME = "Bearer ";

    private final CallerLookup callers;
    private final RateLimiting limiting;
    private final Quotas quotas;
    private final ProblemAnswers answers;

    Admission(CallerLookup callers, RateLimiting limiting, Quotas quotas, ProblemAnswers answers) {
        this.callers = callers;
        this.limiting = limiting;
        this.quotas = quotas;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route("/v1").order(BEHIND_THE_ENTRANCE).handler(this::admit);
        router.route("/v1/*").order(BEHIND_THE_ENTRANCE).handler(this::admit);
    }

    private void admit(RoutingContext exchange) {
        if (exchange.get(Admission.class.getName()) != null) {
            exchange.next(); // both routes fit
            return;
        }
        exchange.put(Admission.class.getName(), true);
        String authorization = exchange.request().getHeader("Authorization");
        if (authorization == null) {
            quotas.ofPeer()
                    .ifPresentOrElse(
                            quota -> limiting.count(
                                    exchange, RateLimiting.peer(exchange), quota, RequestCost.of(exchange)),
                            exchange::next);
        } else if (authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            know(exchange, credential(authorization));
        } else {
            refuse(exchange);
        }
    }

    private void know(RoutingContext exchange, String credential) {
        // nobody reads the body before the caller is known
        exchange.request().pause();
        callers.of(exchange, credential)
                .subscribe()
                .with(
                        caller -> {
                            exchange.request().resume();
                            count(exchange, caller);
                        },
                        failure -> {
                            exchange.request().resume();
                            if (failure instanceof AuthenticationException) {
                                refuse(exchange);
                            } else {
                                exchange.fail(failure);
                            }
                        });
    }

    private void count(RoutingContext exchange, Caller caller) {
        CurrentCaller.set(exchange, caller);
        if (caller.limited()) {
            limiting.count(
                    exchange,
                    "key:" + caller.name(),
                    caller.quota() == null ? quotas.ofKey() : caller.quota(),
                    RequestCost.of(exchange));
        } else {
            exchange.next();
        }
    }

    private void refuse(RoutingContext exchange) {
        answers.send(exchange, refusal());
    }

    /** What stands behind the scheme. */
    static String credential(String authorization) {
        return authorization.substring(SCHEME.length()).strip();
    }

    static ProblemException refusal() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                "The key in `Authorization` is not valid, or not sent as `Bearer KEY`. Without the header you see what"
                        + " everybody sees.",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer"));
    }
}
