package dev.lede.editorial.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The working copy of an article: its latest revision, without the content. */
public record LatestRevision(
        UUID articleId, @Nullable String externalId, UUID revisionId, int number, String slug, String checksum) {

    /** Whether writing this content would change nothing. */
    public boolean says(ArticleContent content) {
        return checksum.equals(content.checksum())
                && (content.givenSlug() == null || content.givenSlug().equals(slug));
    }
}
