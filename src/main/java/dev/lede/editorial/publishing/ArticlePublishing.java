package dev.lede.editorial.publishing;

import dev.lede.edition.Change;
import dev.lede.edition.ChangeType;
import dev.lede.edition.Editions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes saved revisions public, at once or from a moment to come. Part of the caller's transaction, in which it should
 * come late: from its middle on to the commit nobody else can publish.
 */
@Singleton
public class ArticlePublishing {

    private final PublicationHistory history;
    private final Shelf shelf;
    private final TopicTotals totals;
    private final PublicSlugs slugs;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final DueChanges due;
    private final Editions editions;

    ArticlePublishing(
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
     * Publishes many; those that begin at once take edition numbers in the order of the list.
     *
     * @param orders of different articles, whose revisions have been sent to the database
     * @throws dev.lede.http.problem.InvalidContent if a time of an order does not fit
     */
    public List<Published> publish(List<PublicationOrder> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Set<UUID> articles = orders.stream().map(PublicationOrder::articleId).collect(Collectors.toSet());
        if (articles.size() < orders.size()) {
            throw new IllegalArgumentException("One article has two orders");
        }
        history.lock(articles);
        Map<UUID, List<Publication>> publications = history.of(articles);
        List<PublicationOrder> news = withNewCorrections(orders);
        Instant moment = editions.hold();
        due.settle(moment);
        List<Placement> placements = news.stream()
                .map(order ->
                        new Timeline(publications.getOrDefault(order.articleId(), List.of())).place(order, moment))
                .toList();
        totals.follow(articles, () -> place(placements, moment));
        return log(placements, moment);
    }

    private List<PublicationOrder> withNewCorrections(List<PublicationOrder> orders) {
        var known = corrections.of(orders.stream()
                .filter(order -> !order.corrections().isEmpty())
                .map(PublicationOrder::articleId)
                .toList());
        return orders.stream()
                .map(order -> order.withoutCorrections(known.getOrDefault(order.articleId(), Set.of())))
                .toList();
    }

    private void place(List<Placement> placements, Instant moment) {
        List<Publication> replaced =
                placements.stream().flatMap(p -> p.replaced().stream()).toList();
        List<Publication> ended =
                placements.stream().flatMap(p -> p.ended().stream()).toList();
        List<Publication> renewed =
                placements.stream().flatMap(p -> p.renewed().stream()).toList();
        List<Publication> changed =
                Stream.concat(ended.stream(), renewed.stream()).toList();
        history.remove(replaced);
        slugs.retract(replaced);
        corrections.retract(replaced);
        history.change(changed);
        history.add(placements);
        shelf.remove(ended.stream()
                .filter(p -> p.hasEndedBy(moment))
                .map(Publication::id)
                .toList());
        shelf.change(changed);
        shelf.put(placements);
        slugs.publish(placements);
        corrections.add(placements);
        withdrawals.end(placements);
    }

    private List<Published> log(List<Placement> placements, Instant moment) {
        Set<UUID> moved = slugs.moved(placements);
        List<List<ChangeType>> types = placements.stream()
                .map(p -> p.isNow() ? p.types(moved.contains(p.begun().articleId())) : List.<ChangeType>of())
                .toList();
        int count = types.stream().mapToInt(List::size).sum();
        long edition = count == 0 ? 0 : editions.take(count, moment).first();
        List<Change> changes = new ArrayList<>();
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            Publication begun = placements.get(i).begun();
            types.get(i)
                    .forEach(type ->
                            changes.add(new Change(edition + changes.size(), type, moment, begun.revisionId())));
            published.add(new Published(
                    begun.articleId(),
                    begun.from(),
                    begun.until(),
                    begun.publishedAt(),
                    placements.get(i).isNow() ? edition + changes.size() - 1 : null));
        }
        // what is only to come touches nothing that readers are shown, not even when something last changed
        editions.record(changes);
        return List.copyOf(published);
    }
}
