package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of an article that is public, to come, was taken down, or its working copy.
 *
 * @param key its id in the export
 * @param isFirst whether no state of the article goes before it
 * @param content its members as JSON
 * @param isPublic whether it is public or to come
 * @param publishedAt the time that it bears
 * @param updatedAt the time at which what is public was last changed
 * @param begins when it becomes public; null if it is
 * @param ends when it ends, if that is not by the next one
 * @param withdrawn when and why it was taken down, as JSON
 * @param formerSlugs the other slugs that lead to the article, as JSON
 * @param corrections as JSON
 */
record ExportedArticle(
        String key,
        boolean isFirst,
        String content,
        boolean isPublic,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable String withdrawn,
        @Nullable String formerSlugs,
        @Nullable String corrections) {

    static ExportedArticle of(ResultSet row) throws SQLException {
        return new ExportedArticle(
                row.getString("key"),
                row.getBoolean("is_first"),
                row.getString("content"),
                row.getBoolean("is_public"),
                Sql.optionalInstant(row, "published_at"),
                Sql.optionalInstant(row, "updated_at"),
                Sql.optionalInstant(row, "begins"),
                Sql.optionalInstant(row, "ends"),
                row.getString("withdrawn"),
                row.getString("former_slugs"),
                row.getString("corrections"));
    }
}
