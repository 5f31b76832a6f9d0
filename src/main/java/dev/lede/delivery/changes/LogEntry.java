package dev.lede.delivery.changes;

import dev.lede.delivery.article.TopicReference;
import dev.lede.edition.ChangeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An entry of the log as the database has it.
 *
 * @param topics those of the article by this change
 * @param slugs the slugs of these topics and, where asked for, of those that it had just before
 * @param overtaken whether, up to the edition that was asked for, the article has a later entry
 */
record LogEntry(
        long edition,
        ChangeType type,
        Instant at,
        UUID article,
        String slug,
        List<TopicReference> topics,
        Set<String> slugs,
        boolean overtaken) {

    /** Whether the article is gone by this change. */
    boolean isEnd() {
        return type == ChangeType.WITHDRAWN || type == ChangeType.EXPIRED;
    }
}
