package dev.lede.delivery.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders what was counted: the most frequent values first, years by themselves. */
final class FacetCounting {

    private static final int MOST = 20;

    private FacetCounting() {}

    static List<FacetCount> most(Facet facet, Map<String, Long> values, Map<UUID, TopicNames.Name> topics) {
        Comparator<FacetCount> order = facet == Facet.YEAR
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        return values.entrySet().stream()
                .map(entry -> count(facet, entry.getKey(), entry.getValue(), topics))
                .filter(Objects::nonNull)
                .sorted(order)
                .limit(facet == Facet.YEAR ? Integer.MAX_VALUE : MOST)
                .toList();
    }

    private static @Nullable FacetCount count(
            Facet facet, String value, long count, Map<UUID, TopicNames.Name> topics) {
        if (facet != Facet.TOPIC) {
            return new FacetCount(value, null, count);
        }
        TopicNames.Name topic = topics.get(UUID.fromString(value));
        return topic == null ? null : new FacetCount(topic.slug(), topic.name(), count);
    }
}
