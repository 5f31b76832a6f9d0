package dev.lede.editorial.publishing;

import dev.lede.edition.ChangeType;
import java.util.List;
import java.util.Optional;

/**
 * What one more publication does to the others of its article.
 *
 * @param begun the new one
 * @param ended the one that is public when it begins, with its new end
 * @param replaced the one that was to begin at that very moment, and never will
 * @param renewed those to come that bore their own time as the article's first, and now bear that of the new one
 * @param isNow whether it begins at once
 */
record Placement(
        PublicationOrder order,
        Publication begun,
        Optional<Publication> ended,
        Optional<Publication> replaced,
        List<Publication> renewed,
        boolean isNow) {

    /**
     * What the log calls it. A correction that also moves the article is both, as whoever asks for one of the two must not
     * miss it.
     *
     * @param moved whether the article has another slug by it
     */
    List<ChangeType> types(boolean moved) {
        return ended.isEmpty()
                ? List.of(ChangeType.PUBLISHED)
                : ChangeType.ofReplacement(!order.corrections().isEmpty(), moved);
    }
}
