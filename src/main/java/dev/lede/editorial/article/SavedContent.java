package dev.lede.editorial.article;

import java.time.Instant;
import java.util.UUID;

/**
 * A revision as it was saved, with what it says.
 *
 * @param content with the revision's slug as the given one
 */
record SavedContent(
        UUID articleId, UUID revisionId, int number, ArticleContent content, Instant createdAt, String createdBy) {

    String slug() {
        return String.valueOf(content.givenSlug());
    }
}
