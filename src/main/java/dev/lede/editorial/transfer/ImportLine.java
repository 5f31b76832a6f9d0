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
 * @param publishedAt the time that it bears; if that is to come, it is an embargo
 */
public record ImportLine(
        @Nullable String externalId,
        ArticleContent content,
        boolean publish,
        @Nullable Instant publishedAt,
        List<Correction> corrections) {}
