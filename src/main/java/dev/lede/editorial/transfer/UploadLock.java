package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import dev.lede.database.SqlFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Shows all nodes that an import is still being received: a lock of a database session, which is gone when the receiver
 * is, however it ended.
 */
final class UploadLock implements AutoCloseable {

    /** Keeps these locks apart from others of the program; the second key is of the job. */
    private static final int KIND = 0x4c454445;

    private final Connection session;
    private final UUID job;

    private UploadLock(Connection session, UUID job) {
        this.session = session;
        this.job = job;
    }

    static UploadLock take(DataSource database, UUID job) {
        try {
            Connection session = database.getConnection();
            try {
                call(session, "select pg_advisory_lock(?, ?)", job);
                return new UploadLock(session, job);
            } catch (SQLException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Whether nobody receives the job; the lock then stays taken to the end of the caller's transaction. */
    static boolean isFree(Sql sql, UUID job) {
        return sql.one(
                "select pg_try_advisory_xact_lock(?, ?) as free", row -> row.getBoolean("free"), KIND, job.hashCode());
    }

    @Override
    public void close() {
        try (session) {
            call(session, "select pg_advisory_unlock(?, ?)", job);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void call(Connection session, String query, UUID job) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(query)) {
            statement.setInt(1, KIND);
            statement.setInt(2, job.hashCode());
            statement.execute();
        }
    }
}
