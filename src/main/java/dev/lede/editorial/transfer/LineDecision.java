package dev.lede.editorial.transfer;

import dev.lede.editorial.article.RevisionDraft;
import dev.lede.editorial.article.SavedRevision;
import dev.lede.editorial.publishing.PublicationOrder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a line.
 *
 * @param outcome what will have come of it
 * @param draft the revision to save; null when nothing new is said, or the line is rejected
 * @param slug the draft's slug
 * @param revision of a line that says nothing new, the revision that is there already
 * @param publish whether a publication is to be made
 */
record LineDecision(
        ImportLine line,
        Outcome outcome,
        @Nullable RevisionDraft draft,
        @Nullable String slug,
        @Nullable UUID revision,
        boolean publish) {

    static LineDecision reject(ImportLine line, String detail) {
        return new LineDecision(line, Outcome.rejected(detail), null, null, null, false);
    }

    static LineDecision save(ImportLine line, RevisionDraft draft) {
        Outcome.Kind kind = draft.latest() == null ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED;
        return new LineDecision(line, Outcome.of(kind, draft.articleId()), draft, null, null, line.publish());
    }

    static LineDecision publish(ImportLine line, UUID article, UUID revision) {
        return new LineDecision(line, Outcome.of(Outcome.Kind.UPDATED, article), null, null, revision, true);
    }

    static LineDecision leave(ImportLine line, UUID article) {
        return new LineDecision(line, Outcome.of(Outcome.Kind.UNCHANGED, article), null, null, null, false);
    }

    /** The same with its slug, or a rejection when the one asked for is not to be had. */
    LineDecision withSlug(Optional<String> chosen) {
        return chosen.map(got -> new LineDecision(line, outcome, draft, got, revision, publish))
                .orElseGet(() -> reject(line, "/slug: The slug is another article's."));
    }

    /** The order to publish, once the revision is saved. */
    Optional<PublicationOrder> order(Map<UUID, SavedRevision> saved, String by) {
        if (!publish) {
            return Optional.empty();
        }
        UUID article = Objects.requireNonNull(outcome.articleId(), "what is published is not rejected");
        SavedRevision now = saved.get(article);
        UUID published = now == null ? Objects.requireNonNull(revision, "it is there or was saved") : now.revisionId();
        return Optional.of(new PublicationOrder(
                article,
                published,
                line.at() == null ? line.publishedAt() : line.at(),
                line.until(),
                line.publishedAt(),
                line.corrections(),
                by));
    }
}
