package dev.lede.editorial.transfer;

import dev.lede.editorial.article.ArticleContent;
import dev.lede.editorial.article.Correction;
import dev.lede.editorial.publishing.Withdrawal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import that has been checked.
 *
 * @param externalId by which the same line is known when it comes again; without it every line is a new article
 * @param formerSlugs other slugs under which the article was public
 * @param publish whether readers are to see it
 * @param publishedAt the time that it bears; if that is to come and {@code at} is not given, it is an embargo
 * @param updatedAt the time at which it was last changed; null as publishing has it
 * @param at from when on readers are to see it; null, or a moment that has passed, is at once
 * @param until to when they are
 * @param withdrawal of an article that was public and has been taken down
 */
public record ImportLine(
        @Nullable String externalId,
        ArticleContent content,
        List<String> formerSlugs,
        boolean publish,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant at,
        @Nullable Instant until,
        @Nullable Withdrawal withdrawal,
        List<Correction> corrections) {

    /** The same, but not to be published any more if its time was over before now. */
    ImportLine at(Instant now) {
        return publish && until != null && !until.isAfter(now)
                ? new ImportLine(
                        externalId, content, formerSlugs, false, publishedAt, updatedAt, at, until, null, corrections)
                : this;
    }
}
