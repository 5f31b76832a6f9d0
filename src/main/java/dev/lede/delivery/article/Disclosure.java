package dev.lede.delivery.article;

import dev.lede.http.access.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Decides how much of a public story a caller sees: the whole, or a restricted teaser. Every {@link ArticleView} but that of a
 * preview is made through it, so no path, list, feed or format can forget to ask.
 */
@Singleton
class Disclosure {

    private final CurrentCaller caller;

    Disclosure(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Whether the topics of a story decide on it. */
    boolean isByTopic() {
        return caller.entitlement().topics() != null;
    }

    /** The story as far as the caller may see it; its rights must have been read, and where they decide its topics. */
    ArticleView asSeen(ArticleView whole) {
        Rights rights = whole.rights();
        List<TopicReference> topics = whole.topics() == null ? List.of() : whole.topics();
        boolean open = caller.entitlement()
                .opens(
                        rights == null ? null : rights.syndication(),
                        topics.stream().map(TopicReference::slug).toList());
        return open ? whole : whole.restricted();
    }
}
