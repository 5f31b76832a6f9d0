package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of an article that is public, to come, or its working copy.
 *
 * @param key its id in the export
 * @param content its members as JSON
 * @param isPublic whether it is public or to come
 * @param publishedAt the time that it bears
 * @param begins when it becomes public; null if it is
 * @param ends when it ends, if that is not by the next one
 * @param corrections as JSON
 */
record ExportedArticle(
        String key,
        String content,
        boolean isPublic,
        @Nullable Instant publishedAt,
        @Nullable Instant begins,
        @Nullable Instant ends,
        @Nullable String corrections) {

    static ExportedArticle of(ResultSet row) throws SQLException {
        return new ExportedArticle(
                row.getString("key"),
                row.getString("content"),
                row.getBoolean("is_public"),
                Sql.optionalInstant(row, "published_at"),
                Sql.optionalInstant(row, "begins"),
                Sql.optionalInstant(row, "ends"),
                row.getString("corrections"));
    }
}
