package dev.lede.editorial.transfer;

import dev.lede.editorial.article.LatestRevision;
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
 * @param withdraw whether the article is to be taken down, once that is done
 */
record LineDecision(
        ImportLine line,
        Outcome outcome,
        @Nullable RevisionDraft draft,
        @Nullable String slug,
        @Nullable UUID revision,
        boolean publish,
        boolean withdraw) {

    static LineDecision reject(ImportLine line, String detail) {
        return new LineDecision(line, Outcome.rejected(detail), null, null, null, false, false);
    }

    static LineDecision save(ImportLine line, RevisionDraft draft, boolean publish, boolean withdraw) {
        Outcome.Kind kind = draft.latest() == null ? Outcome.Kind.CREATED : Outcome.Kind.UPDATED;
        return new LineDecision(line, Outcome.of(kind, draft.articleId()), draft, null, null, publish, withdraw);
    }

    static LineDecision change(ImportLine line, LatestRevision now, boolean publish, boolean withdraw) {
        Outcome outcome = Outcome.of(Outcome.Kind.UPDATED, now.articleId());
        return new LineDecision(line, outcome, null, null, now.revisionId(), publish, withdraw);
    }

    static LineDecision leave(ImportLine line, UUID article) {
        return new LineDecision(line, Outcome.of(Outcome.Kind.UNCHANGED, article), null, null, null, false, false);
    }

    /** The same with its slug, or a rejection when the one asked for is not to be had. */
    LineDecision withSlug(Optional<String> chosen) {
        return chosen.map(got -> new LineDecision(line, outcome, draft, got, revision, publish, withdraw))
                .orElseGet(() -> reject(line, "/slug: The slug is another article's."));
    }

    boolean isRejected() {
        return outcome.kind() == Outcome.Kind.REJECTED;
    }

    /** The same, of a line that says nothing new of the article but something beside it. */
    LineDecision asUpdate() {
        return outcome.kind() == Outcome.Kind.UNCHANGED
                ? new LineDecision(
                        line, Outcome.of(Outcome.Kind.UPDATED, articleId()), draft, slug, revision, publish, withdraw)
                : this;
    }

    /** The article; of a line that is not rejected. */
    UUID articleId() {
        return Objects.requireNonNull(outcome.articleId(), "the line is not rejected");
    }

    /** The order to publish, once the revision is saved. */
    Optional<PublicationOrder> order(Map<UUID, SavedRevision> saved, String by) {
        if (!publish) {
            return Optional.empty();
        }
        UUID article = articleId();
        SavedRevision now = saved.get(article);
        UUID published = now == null ? Objects.requireNonNull(revision, "it is there or was saved") : now.revisionId();
        return Optional.of(new PublicationOrder(
                article,
                published,
                line.at() == null ? line.publishedAt() : line.at(),
                line.until(),
                line.publishedAt(),
                line.updatedAt(),
                line.corrections(),
                by));
    }
}
