package dev.lede.editorial.publishing;

import dev.lede.edition.Change;
import dev.lede.edition.ChangeType;
import dev.lede.edition.Editions;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes publications back: those to come, or all of an article. Part of the caller's transaction, in which it should come
 * late, like publishing.
 */
@Singleton
public class ArticleRetraction {

    private final PublicationHistory history;
    private final Shelf shelf;
    private final TopicTotals totals;
    private final PublicSlugs slugs;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final DueChanges due;
    private final Editions editions;

    ArticleRetraction(
            PublicationHistory history,
            Shelf shelf,
            TopicTotals totals,
            PublicSlugs slugs,
            Corrections corrections,
            Withdrawals withdrawals,
            DueChanges due,
            Editions editions) {
        this.history = history;
        this.shelf = shelf;
        this.totals = totals;
        this.slugs = slugs;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.due = due;
        this.editions = editions;
    }

    /**
     * Drops every publication of an article that is still to come. What is public goes on to the end that was asked for it;
     * readers see nothing of all this.
     *
     * @throws ProblemException 409 if nothing is to come
     */
    public void unschedule(UUID article) {
        history.lock(Set.of(article));
        Instant moment = settled();
        List<Publication> publications = history.of(Set.of(article)).getOrDefault(article, List.of());
        List<Publication> coming =
                publications.stream().filter(p -> p.from().isAfter(moment)).toList();
        if (coming.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, "No publication of this article is to come.");
        }
        List<Publication> lasting = publications.stream()
                .filter(p -> p.isPublicAt(moment))
                .map(p -> p.endingAt(history.askedEnd(p)))
                .toList();
        totals.follow(Set.of(article), () -> {
            drop(coming);
            history.change(lasting);
            shelf.change(lasting);
        });
        withdrawals.resume(article);
    }

    /**
     * Takes an article down for good: what is public ends at once, what is to come is dropped, and readers are told why.
     *
     * @throws ProblemException 409 if it never was public
     */
    public void withdraw(UUID article, Withdrawal withdrawal) {
        history.lock(Set.of(article));
        Instant moment = settled();
        List<Publication> publications = history.of(Set.of(article)).getOrDefault(article, List.of());
        Optional<Publication> latest =
                publications.stream().filter(p -> !p.from().isAfter(moment)).reduce((earlier, later) -> later);
        UUID revision = latest.orElseThrow(() -> new ProblemException(
                        ProblemType.CONFLICT,
                        "This article never was public. Drop a publication to come by `unschedule`."))
                .revisionId();
        List<Publication> shown =
                publications.stream().filter(p -> p.isPublicAt(moment)).toList();
        boolean isNews = !withdrawals.holds(article);
        totals.follow(Set.of(article), () -> {
            drop(publications.stream().filter(p -> p.from().isAfter(moment)).toList());
            history.change(shown.stream().map(p -> ended(p, moment)).toList());
            shelf.remove(shown.stream().map(Publication::id).toList());
        });
        withdrawals.put(article, withdrawal, moment);
        if (isNews) {
            long edition = editions.take(1, moment).first();
            editions.record(List.of(new Change(edition, ChangeType.WITHDRAWN, moment, revision)));
        } else {
            editions.touch();
        }
    }

    /** The moment of the change, with everything before it in the log. */
    private Instant settled() {
        Instant moment = editions.hold();
        due.settle(moment);
        return moment;
    }

    private void drop(List<Publication> coming) {
        history.remove(coming);
        slugs.retract(coming);
        corrections.retract(coming);
    }

    /** A span in the history must not be empty, even if a publication begins in the very moment in which it is ended. */
    private static Publication ended(Publication publication, Instant moment) {
        return publication.endingAt(publication.from().isBefore(moment) ? moment : moment.plus(1, ChronoUnit.MICROS));
    }
}
