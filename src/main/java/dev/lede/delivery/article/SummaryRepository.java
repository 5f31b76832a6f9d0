package dev.lede.delivery.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about the summaries of a public article. */
@ApplicationScoped
public class SummaryRepository implements PanacheRepositoryBase<PublishedSummary, PublishedSummary.Key> {
    /** Those of a kind and a language, or of all; the article's own language first. */
    List<SummaryView> of(UUID article, @Nullable String kind, @Nullable String language) {
        return stream(
                        "articleId = ?1 and (?2 is null or kind = ?2) and (?3 is null or language = ?3)"
                                + " order by translated, language, kind",
                        article,
                        kind,
                        language)
                .map(SummaryRepository::view)
                .toList();
    }

    private static SummaryView view(PublishedSummary summary) {
        return new SummaryView(
                summary.kind,
                summary.language,
                summary.text,
                summary.points,
                new SummaryView.Origin(summary.originBy, summary.originTool, summary.reviewed));
    }
}
