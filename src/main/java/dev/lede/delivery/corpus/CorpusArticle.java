package dev.lede.delivery.corpus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public article as the index needs it.
 *
 * @param summary the abstract in the article's own language
 * @param body the text of all sections with their headings, in paragraphs
 * @param dated whether the time of publication is its own, not that of the import it came with
 * @param topics ids
 * @param syndication {@code open}, {@code partners} or {@code none}
 */
public record CorpusArticle(
        UUID id,
        int revision,
        String headline,
        @Nullable String summary,
        String body,
        String language,
        String genre,
        Instant publishedAt,
        Instant updatedAt,
        boolean legallySensitive,
        boolean dated,
        List<UUID> topics,
        String syndication) {}
