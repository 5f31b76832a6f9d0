package dev.lede.http.rate;

import dev.lede.http.problem.ProblemAnswers;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Counts requests, and refuses those that are too many. Of a limit the caller reads in each answer what it is and what is left
 * of it (draft-ietf-httpapi-ratelimit-headers-11): what the header says is what the bucket held when it let this request
 * through, also where many come at once.
 */
@Singleton
public class RateLimiting {

    static final String PEER = "peer:";
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Buckets buckets;
    private final ProblemAnswers answers;

    RateLimiting(RateConfig config, AgroalDataSource newsroom, ProblemAnswers answers) {
        this.buckets = config.store() == RateConfig.Store.DATABASE
                ? new DatabaseBuckets(newsroom)
                : new NodeBuckets(config.peer());
        this.answers = answers;
    }

    /** The holder of the bucket of a request without a key. */
    public static String peer(RoutingContext exchange) {
        return PEER + PeerAddress.of(exchange.request().remoteAddress());
    }

    /**
     * Counts a request and passes it on, or refuses it with 429.
     *
     * @param cost what it takes; more than the whole quota takes the whole, so that every request can pass at some time
     */
    public void count(RoutingContext exchange, String holder, Quota quota, int cost) {
        int tokens = Math.min(cost, quota.requests());
        if (!buckets.blocks()) {
            decide(exchange, quota, buckets.of(holder, quota).tryConsumeAndReturnRemaining(tokens));
            return;
        }
        exchange.request().pause();
        Future<ConsumptionProbe> asked = exchange.vertx()
                .executeBlocking(() -> buckets.of(holder, quota).tryConsumeAndReturnRemaining(tokens), false);
        asked.onComplete(
                probe -> {
                    exchange.request().resume();
                    decide(exchange, quota, probe);
                },
                failure -> {
                    exchange.request().resume();
                    exchange.fail(failure);
                });
    }

    /** Takes buckets away that are as good as new. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        if (buckets instanceof DatabaseBuckets shared) {
            shared.tidy();
        }
    }

    private void decide(RoutingContext exchange, Quota quota, ConsumptionProbe probe) {
        exchange.response().putHeader("RateLimit-Policy", quota.policy());
        exchange.response()
                .putHeader(
                        "RateLimit",
                        "\"default\";r=%d;t=%d"
                                .formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            exchange.next();
            return;
        }
        answers.send(
                exchange,
                new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Your limit is %d in %d seconds, and what is left of it is not enough for this request."
                                .formatted(quota.requests(), quota.per().toSeconds()),
                        List.of(),
                        Map.of("Retry-After", Long.toString(seconds(probe.getNanosToWaitForRefill())))));
    }

    /** Whole seconds, and never too few. */
    static long seconds(long nanos) {
        return Math.max(1, (nanos + NANOS - 1) / NANOS);
    }
}
