package dev.lede.delivery.related;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What editors say of the stories beside an article.
 *
 * @param pinned in their order
 * @param excluded never to stand there
 */
record Choices(List<UUID> pinned, Set<UUID> excluded) {

    static Choices none() {
        return new Choices(new ArrayList<>(), new HashSet<>());
    }
}
