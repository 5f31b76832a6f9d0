package dev.lede.delivery.corpus;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** A node is ready when its index is, or when it is to have none. */
@Readiness
@Singleton
class CorpusHealth implements HealthCheck {

    private final Corpus corpus;

    CorpusHealth(Corpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public HealthCheckResponse call() {
        @Nullable String trouble = corpus.trouble();
        var answer = HealthCheckResponse.named("Search index").withData("edition", corpus.edition());
        return trouble == null
                ? answer.up().build()
                : answer.withData("reason", trouble).down().build();
    }
}
