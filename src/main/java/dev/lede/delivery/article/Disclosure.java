package dev.lede.delivery.article;

import dev.lede.http.access.CurrentCaller;
import jakarta.inject.Singleton;

/**
 * Decides how much of a public story a caller sees: the whole, or a restricted teaser. Every {@link ArticleView} but that of a
 * preview, and of a {@link SharedStory}, is made through it, so no path, list, feed or format can forget to ask.
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
        return Terms.of(whole).areMetBy(caller.entitlement()) ? whole : whole.restricted();
    }
}
