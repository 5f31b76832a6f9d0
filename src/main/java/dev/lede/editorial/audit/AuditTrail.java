package dev.lede.editorial.audit;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;

/** Keeps what was done. To be told in the transaction that does it, so that neither stands without the other. */
@Singleton
public class AuditTrail {

    private final Sql sql;

    AuditTrail(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Writes an entry, dated by the database's clock. */
    public void record(Deed deed) {
        sql.change(
                "insert into newsroom.audit (by, action, subject, subject_id, from_revision, to_revision, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                deed.by(),
                deed.action(),
                deed.subject(),
                deed.subjectId(),
                deed.fromRevision(),
                deed.toRevision(),
                deed.detail());
    }
}
