package dev.lede.editorial.publishing;

import dev.lede.editorial.NewId;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.InvalidContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The publications of one article, past and to come, of which no two overlap; and what becomes of them when one more is
 * asked for. Nothing here reads a clock or a database.
 *
 * @param publications in the order of time
 */
record Timeline(List<Publication> publications) {

    /**
     * Places one more publication. The one that is public when it begins ends there; one that begins at that very moment
     * gives way; the next one to come stays, and ends it.
     *
     * @param moment now
     * @throws InvalidContent if it would end before it begins, or bear a time in its own future
     */
    Placement place(PublicationOrder order, Instant moment) {
        Instant from = order.at() != null && order.at().isAfter(moment) ? order.at() : moment;
        check(order, from);
        Optional<Publication> first =
                publications.stream().filter(p -> p.from().isBefore(from)).findFirst();
        Instant publishedAt = order.publishedAt() != null
                ? order.publishedAt()
                : first.map(Publication::publishedAt).orElse(from);
        Publication begun = new Publication(
                NewId.next(),
                order.articleId(),
                order.revisionId(),
                from,
                end(order.until(), from),
                publishedAt,
                updatedAt(order, first.isEmpty() ? publishedAt : from));
        return new Placement(
                order,
                begun,
                publications.stream()
                        .filter(p -> p.from().isBefore(from) && p.isPublicAt(from))
                        .findFirst()
                        .map(p -> p.endingAt(from)),
                publications.stream().filter(p -> p.from().equals(from)).findFirst(),
                first.isPresent()
                        ? List.of()
                        : publications.stream()
                                .filter(p -> p.from().isAfter(from) && p.bearsItsOwnTime())
                                .map(p -> p.bearing(publishedAt))
                                .toList(),
                !from.isAfter(moment));
    }

    private static Instant updatedAt(PublicationOrder order, Instant otherwise) {
        return order.updatedAt() == null ? otherwise : order.updatedAt();
    }

    private @Nullable Instant end(@Nullable Instant asked, Instant from) {
        Instant next = publications.stream()
                .map(Publication::from)
                .filter(from::isBefore)
                .findFirst()
                .orElse(null);
        return next == null || (asked != null && asked.isBefore(next)) ? asked : next;
    }

    private static void check(PublicationOrder order, Instant from) {
        List<Fault> faults = new ArrayList<>();
        if (order.until() != null && !order.until().isAfter(from)) {
            faults.add(Fault.at("/until", "This must be later than the beginning."));
        }
        if (order.publishedAt() != null && order.publishedAt().isAfter(from)) {
            faults.add(Fault.at("/publishedAt", "This may not be later than the moment of publication."));
        }
        if (order.updatedAt() != null && order.updatedAt().isAfter(from)) {
            faults.add(Fault.at("/updatedAt", "This may not be later than the moment of publication."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidContent(faults);
        }
    }
}
