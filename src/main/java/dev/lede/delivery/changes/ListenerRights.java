package dev.lede.delivery.changes;

import dev.lede.http.access.CallerRenewal;
import dev.lede.http.access.Entitlement;
import dev.lede.http.problem.ProblemException;
import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * What a listener sees in full. Whoever came with a key is asked for it anew each time, as it may have been revoked, have
 * expired or open less by now; look-ups that were made within a second are not repeated. Used on one event loop.
 */
final class ListenerRights {

    private final RoutingContext exchange;
    private final Context loop;
    private final CallerRenewal renewal;
    private boolean isAsking;

    ListenerRights(RoutingContext exchange, CallerRenewal renewal) {
        this.exchange = exchange;
        this.loop = ((HttpServerRequestInternal) exchange.request()).context();
        this.renewal = renewal;
    }

    /** Whether it came with a key. */
    boolean areOfKey() {
        return exchange.request().getHeader("Authorization") != null;
    }

    /**
     * Asks what it sees in full now, unless that is being asked already.
     *
     * @param known is given the answer
     * @param lost is called if the key is not valid any more
     * @param failed is called if nobody can tell now
     */
    void ask(Consumer<Entitlement> known, Runnable lost, Runnable failed) {
        if (isAsking) {
            return;
        }
        isAsking = true;
        renewal.of(exchange)
                .subscribe()
                .with(
                        entitlement -> answered(() -> known.accept(entitlement)),
                        failure -> answered(failure instanceof ProblemException ? lost : failed));
    }

    private void answered(Runnable consequence) {
        loop.runOnContext(due -> {
            isAsking = false;
            consequence.run();
        });
    }
}
