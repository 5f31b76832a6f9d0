package dev.lede.delivery.article;

import dev.lede.http.access.Entitlement;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What decides on who sees a story in full.
 *
 * @param syndication the word of its rights; null is open
 * @param about the slugs of its topics
 */
public record Terms(@Nullable String syndication, Set<String> about) {

    /** Of what everybody sees in full. */
    public static final Terms OPEN = new Terms(null, Set.of());

    /** Those of a story whose rights were read, and its topics too. */
    static Terms of(ArticleView whole) {
        Rights rights = whole.rights();
        if (rights == null || Entitlement.opensToAll(rights.syndication())) {
            // its topics need not be parsed
            return OPEN;
        }
        return new Terms(
                rights.syndication(),
                whole.topics() == null
                        ? Set.of()
                        : whole.topics().stream().map(TopicReference::slug).collect(Collectors.toSet()));
    }

    /** Whether somebody sees it in full. */
    public boolean areMetBy(Entitlement caller) {
        return caller.opens(syndication, about);
    }
}
