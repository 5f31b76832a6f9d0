package dev.lede.editorial.audit;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit trail says. */
@Singleton
class AuditRepository {

    private final Sql sql;

    AuditRepository(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** The entries asked for, the newest first, from before the entry of an id on. */
    List<AuditEntry> list(AuditParameters asked, @Nullable Long before, int rows) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(conditions, values, "by = ?", asked.by());
        add(conditions, values, "action = ?", asked.action());
        add(conditions, values, "subject = ?", asked.subject());
        add(conditions, values, "subject_id = ?", asked.subjectId());
        add(
                conditions,
                values,
                "at >= ?",
                asked.from() == null ? null : asked.from().start());
        add(conditions, values, "at < ?", asked.to() == null ? null : asked.to().end());
        add(conditions, values, "id < ?", before);
        values.add(rows);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return sql.list(
                "select * from newsroom.audit" + where + " order by id desc limit ?",
                AuditRepository::entry,
                values.toArray());
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("by"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_id"),
                row.getObject("from_revision", Integer.class),
                row.getObject("to_revision", Integer.class),
                row.getString("detail"));
    }
}
