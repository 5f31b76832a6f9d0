package dev.lede.delivery.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a story was in a feed and is to be taken out by whoever keeps it (RFC 6721).
 *
 * @param at when it left
 * @param reason what readers are told of it
 */
record GoneEntry(UUID article, Instant at, @Nullable String reason) {
    /** As the entry was named while it was there. */
    String id() {
        return FeedEntry.id(article);
    }
}
