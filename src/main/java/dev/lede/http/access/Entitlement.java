package dev.lede.http.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the public stories a caller sees in full.
 *
 * @param topics of partners' stories only those about one of these, by slug; null where the topic does not matter
 */
public record Entitlement(Stories stories, @Nullable Set<String> topics) {

    /** What everybody has. */
    public static final Entitlement OPEN = new Entitlement(Stories.OPEN, null);

    /** What the house itself has. */
    public static final Entitlement OWN = new Entitlement(Stories.OWN, null);

    /**
     * Whether a story is seen in full. A word of syndication that nobody knows opens nothing to anybody but the house.
     *
     * @param syndication {@code open}, {@code partners} or {@code none}; null is open
     * @param about the slugs of the topics of the story
     */
    public boolean opens(@Nullable String syndication, Collection<String> about) {
        if (opensToAll(syndication) || stories == Stories.OWN) {
            return true;
        }
        return stories == Stories.PARTNERS
                && "partners".equals(syndication)
                && (topics == null || about.stream().anyMatch(topics::contains));
    }

    /** Whether everybody sees a story in full. */
    public static boolean opensToAll(@Nullable String syndication) {
        return syndication == null || syndication.equals("open");
    }
}
