package dev.lede.http.rate;

import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts, where addresses have a limit, the 401s of each by the same number, reading and writing side together. From an
 * address that has used it up no key is looked at for the rest of the time, not a right one either: else its guesses would go
 * on. Counted on each node for itself, as asking the database first would cost each right key a transaction.
 */
@Singleton
class WrongKeys {

    /** Before keys are looked up. */
    private static final int BEHIND_THE_ENTRANCE = Integer.MIN_VALUE + 900;

    private final Optional<Quota> quota;
    private final NodeBuckets buckets;
    private final ProblemAnswers answers;

    WrongKeys(Quotas quotas, RateConfig config, ProblemAnswers answers) {
        this.quota = quotas.ofPeer();
        this.buckets = new NodeBuckets(config.peer());
        this.answers = answers;
    }

    void register(@Observes Router router) {
        quota.ifPresent(most -> router.route().order(BEHIND_THE_ENTRANCE).handler(exchange -> hear(exchange, most)));
    }

    private void hear(RoutingContext exchange, Quota most) {
        if (exchange.request().getHeader("Authorization") == null) {
            exchange.next();
            return;
        }
        Bucket bucket = buckets.of(RateLimiting.peer(exchange), most);
        EstimationProbe left = bucket.estimateAbilityToConsume(1);
        if (left.canBeConsumed()) {
            exchange.addHeadersEndHandler(written -> {
                if (exchange.response().getStatusCode() == ProblemType.UNAUTHENTICATED.status()) {
                    bucket.tryConsume(1);
                }
            });
            exchange.next();
            return;
        }
        answers.send(
                exchange,
                new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "From your address came %d requests with keys that are not valid; for a while none is looked at."
                                .formatted(most.requests()),
                        List.of(),
                        Map.of("Retry-After", Long.toString(RateLimiting.seconds(left.getNanosToWaitForRefill())))));
    }
}
