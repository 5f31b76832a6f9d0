package dev.lede.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Holds the promise that a reader cannot see what is not public, whatever the Java does: at every start it tries to read
 * each table of the newsroom as the reader's role, and Lede does not run if one can be read.
 */
@ApplicationScoped
public class ReaderRole {

    private static final Logger log = Logger.getLogger(ReaderRole.class);
    private static final String SCHEMA = "newsroom";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNDEFINED_TABLE = "42P01";

    private final AgroalDataSource newsroom;
    private final AgroalDataSource reader;
    private final ReaderConfig config;

    ReaderRole(AgroalDataSource newsroom, @DataSource("reader") AgroalDataSource reader, ReaderConfig config) {
        this.newsroom = newsroom;
        this.reader = reader;
        this.config = config;
    }

    /** Before everything else that a start does, but after the migrations, which make the role. */
    void tryAtStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        requireBlind(newsroom, reader, config.mayReadNewsroom());
    }

    /**
     * Tries every table.
     *
     * @param allowed whether a table that can be read is only warned of
     * @throws DatabaseException if the reader can read one, or cannot sign in at all
     */
    static void requireBlind(javax.sql.DataSource newsroom, javax.sql.DataSource reader, boolean allowed) {
        List<String> readable = readable(tables(newsroom), reader);
        if (readable.isEmpty()) {
            return;
        }
        String finding = "The role of the datasource \"reader\" can read " + String.join(", ", readable)
                + ", where there is more than what is public.";
        if (!allowed) {
            throw new DatabaseException(finding + "\nGive it a role that may select from the views of schema published"
                    + " and nothing else (QUARKUS_DATASOURCE_READER_USERNAME, …_PASSWORD), or, if no second role can be"
                    + " made in this database, set LEDE_READER_MAY_READ_NEWSROOM=true.");
        }
        log.warn(finding + " Going on, for lede.reader.may-read-newsroom is set.");
    }

    private static List<String> tables(javax.sql.DataSource newsroom) {
        List<String> tables = new ArrayList<>();
        // not information_schema, which leaves out what the asking role has no rights on
        String query = "select format('%I.%I', n.nspname, c.relname) from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = '" + SCHEMA + "' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1";
        try (Connection connection = newsroom.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The tables of schema " + SCHEMA + " could not be listed: " + e.getMessage(), e);
        }
    }

    private static List<String> readable(List<String> tables, javax.sql.DataSource reader) {
        List<String> readable = new ArrayList<>();
        try (Connection connection = reader.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (canRead(statement, table)) {
                    readable.add(table);
                }
            }
            return readable;
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The datasource \"reader\" cannot be used: " + e.getMessage()
                            + "\nCorrect QUARKUS_DATASOURCE_READER_JDBC_URL, …_USERNAME and …_PASSWORD.",
                    e);
        }
    }

    private static boolean canRead(Statement statement, String table) throws SQLException {
        try {
            statement.executeQuery("select 1 from " + table + " limit 1").close();
            return true;
        } catch (SQLException e) {
            // a replica may not have heard of the table yet
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState()) || UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
