package dev.lede.delivery.topic;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the topics that a list is filtered by. */
@ApplicationScoped
public class TopicFilter {
    private final EntityManager reader;

    TopicFilter(@PersistenceUnit("reader") EntityManager reader) {
        this.reader = reader;
    }

    /**
     * The ids of groups of slugs, present or earlier ones, the group with the fewest articles first, since a list is read along its first group.
     * Empty if a group has no topic that exists: then no article can be on the list.
     */
    public Optional<List<Set<UUID>>> resolve(List<Set<String>> groups, @Nullable String desk) {
        var slugs = new LinkedHashSet<String>();
        groups.forEach(slugs::addAll);
        if (desk != null) {
            slugs.add(desk);
        }
        if (slugs.isEmpty()) {
            return Optional.of(List.of());
        }
        // one group has no order, and counting is not free
        String articles = groups.size() + (desk == null ? 0 : 1) > 1 ? "t.articleCount" : "0L";
        Map<String, Tuple> found = new HashMap<>();
        String columns = " as slug, t.id as id, t.kind as kind, " + articles + " as articles from ";
        find("select t.slug" + columns + "PublishedTopic t where t.slug in :slugs", slugs, found);
        slugs.removeAll(found.keySet());
        if (!slugs.isEmpty()) {
            String present = "TopicRedirect r join PublishedTopic t on t.id = r.topicId where r.slug in :slugs";
            find("select r.slug" + columns + present, slugs, found);
        }

        List<List<Tuple>> resolved = new ArrayList<>();
        for (Set<String> group : groups) {
            resolved.add(
                    group.stream().filter(found::containsKey).map(found::get).toList());
        }
        if (desk != null) {
            Tuple row = found.get(desk);
            resolved.add(row != null && "desk".equals(row.get("kind", String.class)) ? List.of(row) : List.of());
        }
        if (resolved.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(resolved.stream()
                .sorted(Comparator.comparingLong(TopicFilter::articles))
                .map(group ->
                        group.stream().map(row -> row.get("id", UUID.class)).collect(Collectors.toSet()))
                .toList());
    }

    private void find(String query, Set<String> slugs, Map<String, Tuple> found) {
        reader.createQuery(query, Tuple.class)
                .setParameter("slugs", slugs)
                .getResultStream()
                .forEach(row -> found.put(row.get("slug", String.class), row));
    }

    private static long articles(List<Tuple> group) {
        return group.stream().mapToLong(row -> row.get("articles", Long.class)).sum();
    }
}
