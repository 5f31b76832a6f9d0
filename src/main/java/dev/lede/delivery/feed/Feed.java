package dev.lede.delivery.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed, or a page of one, before it is written in a format. Nothing in it changes while nothing public does: it has no
 * clock.
 *
 * @param title what it holds
 * @param links its addresses
 * @param gone the latest stories that left it, newest first
 */
record Feed(String title, FeedLinks links, List<FeedEntry> entries, List<GoneEntry> gone) {

    /** When something in it last changed; of an empty one the beginning of time. */
    Instant updated() {
        return Stream.concat(
                        entries.stream().map(FeedEntry::updatedAt),
                        gone.stream().map(GoneEntry::at))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /**
     * The addresses of a feed, absolute.
     *
     * @param id what names the feed in every format and on every page
     * @param self this page in this format
     * @param first the page with the newest stories
     * @param next the page after this one, if there is one
     * @param isArchive whether this is an archive document, to which nothing will be added (RFC 5005, section 4)
     * @param previousArchive the archive document of the stories before, if there is one
     */
    record FeedLinks(
            String id,
            String self,
            String first,
            @Nullable String next,
            boolean isArchive,
            @Nullable String previousArchive) {}
}
