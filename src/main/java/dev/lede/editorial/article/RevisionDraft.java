package dev.lede.editorial.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is to be saved.
 *
 * @param articleId the article's id, of a new one too
 * @param externalId of a new article, its id in another system
 * @param latest the revision before this one; null for a new article
 */
public record RevisionDraft(
        UUID articleId,
        @Nullable String externalId,
        @Nullable LatestRevision latest,
        ArticleContent content) {

    int number() {
        return latest == null ? 1 : latest.number() + 1;
    }
}
