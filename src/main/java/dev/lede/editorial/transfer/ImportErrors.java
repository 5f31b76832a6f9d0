package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The rejected lines of imports, of each import the first ones only. */
@Singleton
class ImportErrors {

    private final Sql sql;

    ImportErrors(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    void add(UUID job, List<ImportError> errors) {
        if (!errors.isEmpty()) {
            sql.change(
                    """
                    insert into newsroom.import_error (job_id, line, detail)
                    select ?, e.line, e.detail from unnest(?, ?) as e(line, detail) order by e.line
                    limit greatest(0, ? - (select count(*) from newsroom.import_error where job_id = ?))
                    """,
                    job,
                    Sql.column("bigint", errors.stream().map(ImportError::line).toList()),
                    Sql.column(
                            "text",
                            errors.stream().map(e -> shortened(e.detail())).toList()),
                    ImportLimits.ERRORS,
                    job);
        }
    }

    List<ImportError> of(UUID job) {
        return sql.list(
                "select line, detail from newsroom.import_error where job_id = ? order by line",
                row -> new ImportError(row.getLong("line"), row.getString("detail")),
                job);
    }

    private static String shortened(String detail) {
        String sound = detail.replace('\u0000', ' ');
        return sound.codePointCount(0, sound.length()) <= ImportLimits.DETAIL
                ? sound
                : sound.substring(0, sound.offsetByCodePoints(0, ImportLimits.DETAIL)) + "…";
    }
}
