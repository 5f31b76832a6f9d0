package dev.lede.delivery.changes;

import dev.lede.delivery.article.ArticleListing;
import dev.lede.edition.ChangeType;
import dev.lede.http.selection.Inclusion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a caller wants.
 *
 * @param types of these types; all where empty
 * @param topics about one topic of each group
 */
record LogFilter(Set<ChangeType> types, List<Set<String>> topics) {

    /**
     * Reads the parameters.
     *
     * @throws dev.lede.http.problem.InvalidParameters if a type is unknown or a slug empty
     */
    static LogFilter of(@Nullable String types, List<String> topic) {
        return new LogFilter(Inclusion.parse("types", types, ChangeType.class), ArticleListing.slugGroups(topic));
    }

    boolean isOpen() {
        return types.isEmpty() && topics.isEmpty();
    }

    boolean hasTopics() {
        return !topics.isEmpty();
    }

    /** The slugs that it names. */
    Set<String> slugs() {
        return topics.stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /**
     * Whether it lets an entry through.
     *
     * @param names by each of its slugs, all that the topic ever had, since an entry keeps those of its time
     */
    boolean accepts(LogEntry entry, Map<String, Set<String>> names) {
        return (types.isEmpty() || types.contains(entry.type()))
                && topics.stream().allMatch(group -> group.stream()
                        .anyMatch(slug ->
                                names.getOrDefault(slug, Set.of(slug)).stream().anyMatch(entry.slugs()::contains)));
    }
}
