package dev.lede.editorial.transfer;

import dev.lede.editorial.article.ArticleContent;
import dev.lede.editorial.article.Correction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import that has been checked.
 *
 * @param externalId by which the same line is known when it comes again; without it every line is a new article
 * @param publish whether readers are to see it
 * @param publishedAt the time that it bears; if that is to come and {@code at} is not given, it is an embargo
 * @param at from when on readers are to see it; null, or a moment that has passed, is at once
 * @param until to when they are
 */
public record ImportLine(
        @Nullable String externalId,
        ArticleContent content,
        boolean publish,
        @Nullable Instant publishedAt,
        @Nullable Instant at,
        @Nullable Instant until,
        List<Correction> corrections) {

    /** The same, but not to be published any more if its time was over before now. */
    ImportLine at(Instant now) {
        return publish && until != null && !until.isAfter(now)
                ? new ImportLine(externalId, content, false, publishedAt, at, until, corrections)
                : this;
    }
}
