package dev.lede.delivery.feed;

import dev.lede.delivery.article.Contributor;
import dev.lede.delivery.article.Correction;
import dev.lede.delivery.article.Image;
import dev.lede.delivery.article.Rights;
import dev.lede.delivery.article.Source;
import dev.lede.delivery.article.SummaryView;
import dev.lede.delivery.article.TopicReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story as all formats have it: every address is absolute and in ASCII, and what it has none of is an empty list.
 *
 * @param url its page for people
 * @param html its body, of a feed that holds whole stories; none of one that the caller may not see whole
 * @param topics with their addresses
 * @param summaries in the story's own language
 */
record FeedEntry(
        UUID article,
        String slug,
        String url,
        String headline,
        @Nullable String summary,
        @Nullable Html html,
        String language,
        String genre,
        @Nullable String byline,
        List<Contributor> contributors,
        Instant publishedAt,
        Instant updatedAt,
        int revision,
        int wordCount,
        List<Topic> topics,
        @Nullable Image image,
        List<SummaryView> summaries,
        List<Correction> corrections,
        @Nullable Source source,
        @Nullable Rights rights) {

    /**
     * A body as HTML.
     *
     * @param characters how many its text has
     */
    record Html(String markup, int characters) {}

    /** A topic, and where to read of it. */
    record Topic(TopicReference reference, String url) {}

    /** The name of a story that is its own for ever, as a URN (RFC 9562, section 4). */
    static String id(UUID article) {
        return "urn:uuid:" + article;
    }

    String id() {
        return id(article);
    }

    /** The names of those who wrote it. */
    List<String> authors() {
        return contributors.stream()
                .filter(one -> one.role().equals("author"))
                .map(Contributor::name)
                .toList();
    }

    @Nullable
    String usageTerms() {
        return rights == null ? null : rights.usageTerms();
    }

    /** How the entry came to be where a machine wrote its summary, else none. */
    @Nullable
    DigitalSource digitalSource() {
        boolean machine = summaries.stream()
                .anyMatch(one ->
                        one.kind().equals("abstract") && one.origin().by().equals("machine"));
        if (!machine) {
            return null;
        }
        return html == null ? DigitalSource.MADE_BY_MACHINE : DigitalSource.MADE_WITH_MACHINE;
    }
}
