package dev.lede.editorial.sample;

import dev.lede.editorial.article.ArticleRepository;
import dev.lede.editorial.transfer.ArticleTransfer;
import dev.lede.editorial.transfer.ImportLine;
import dev.lede.editorial.transfer.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives a database without articles something to show: topics, articles and fronts, written by the same path as all
 * content, in one transaction and a fixed order, so that every article has the same edition number everywhere.
 */
@Singleton
public class SampleEdition {

    private static final Logger LOG = Logger.getLogger(SampleEdition.class);

    private final boolean wanted;
    private final SampleFiles files;
    private final SampleTopicsAndFronts surroundings;
    private final ArticleRepository articles;
    private final ArticleTransfer transfer;

    SampleEdition(
            @ConfigProperty(name = "lede.sample-edition") boolean wanted,
            SampleFiles files,
            SampleTopicsAndFronts surroundings,
            ArticleRepository articles,
            ArticleTransfer transfer) {
        this.wanted = wanted;
        this.files = files;
        this.surroundings = surroundings;
        this.articles = articles;
        this.transfer = transfer;
    }

    void atStart(@Observes StartupEvent start) {
        if (wanted) {
            QuarkusTransaction.requiringNew().run(this::load);
        }
    }

    /** Loads it, in the caller's transaction, unless there is an article. */
    void load() {
        surroundings.lockOut();
        if (articles.count() > 0) {
            return;
        }
        files.topics().forEach(surroundings::put);
        List<ImportLine> lines = files.articles();
        List<Outcome> outcomes = transfer.take(lines, "sample");
        Map<String, UUID> ids = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome.articleId() == null) {
                throw new IllegalStateException("A sample article is not right: " + outcome.detail());
            }
            ids.put(Objects.requireNonNull(lines.get(i).externalId()), outcome.articleId());
        }
        files.fronts().forEach((name, front) -> surroundings.put(name, front, ids));
        LOG.infof("Loaded the sample edition: %d articles", lines.size());
    }
}
