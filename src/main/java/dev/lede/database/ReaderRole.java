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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The role that readers are served by: its password and sessions follow the configuration at every start, where it is
 * not an administrator's to set.
 *
 * <p>Holds the promise that a reader cannot see what is not public, whatever the Java does: at every start the database is
 * asked, as the reader's role, which tables of the newsroom that role may read, and Lede does not run if there is one.
 */
@ApplicationScoped
public class ReaderRole {

    private static final Logger log = Logger.getLogger(ReaderRole.class);
    // not information_schema, which leaves out what the asking role has no rights on; a column is enough to read from
    private static final String READABLE = "select format('%I.%I', n.nspname, c.relname) from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = 'newsroom' and c.relkind in ('r', 'p', 'v', 'm', 'f')"
            + " and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select') order by 1";

    private static final List<String> SESSIONS =
            List.of("default_transaction_read_only = on", "statement_timeout = '15s'");
    // two nodes that start at once would else change one row of the roles at once, which PostgreSQL refuses
    private static final String ONE_AT_A_TIME = "perform pg_advisory_xact_lock(hashtext('lede reader role'));";

    private final AgroalDataSource newsroom;
    private final AgroalDataSource reader;
    private final ReaderConfig config;
    private final String role;
    private final Optional<String> password;

    ReaderRole(
            AgroalDataSource newsroom,
            @DataSource("reader") AgroalDataSource reader,
            ReaderConfig config,
            @ConfigProperty(name = "quarkus.datasource.reader.username") String role,
            @ConfigProperty(name = "quarkus.datasource.reader.password") Optional<String> password) {
        this.newsroom = newsroom;
        this.reader = reader;
        this.config = config;
        this.role = role;
        this.password = password;
    }

    /** Before everything else that a start does, but after the migrations, which make the role. */
    void tryAtStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        settle(newsroom, role, password);
        requireBlind(reader, config.mayReadNewsroom());
    }

    /**
     * Sets the password, and sessions for short reads by index.
     *
     * @param newsroom as the owner of schema newsroom; a role that this one may not change stays as it is
     */
    static void settle(javax.sql.DataSource newsroom, String role, Optional<String> password) {
        try (Connection connection = newsroom.getConnection();
                Statement statement = connection.createStatement()) {
            if (!role.equals(connection.getMetaData().getUserName())) {
                PGConnection quoting = connection.unwrap(PGConnection.class);
                // refused inside, it is no statement that failed: PostgreSQL writes those in its log, with the password
                String block = "begin " + ONE_AT_A_TIME + changes(quoting, role, password)
                        + "exception when insufficient_privilege then null; end";
                statement.execute("do '" + quoting.escapeLiteral(block) + "'");
            }
        } catch (SQLException e) {
            throw new DatabaseException("The role " + role + " could not be set: " + e.getMessage(), e);
        }
    }

    private static String changes(PGConnection quoting, String role, Optional<String> password) throws SQLException {
        String alter = "alter role " + quoting.escapeIdentifier(role) + " ";
        StringBuilder changes = new StringBuilder();
        if (password.isPresent()) {
            changes.append(alter)
                    .append("password '")
                    .append(quoting.escapeLiteral(password.get()))
                    .append("';");
        }
        SESSIONS.forEach(
                setting -> changes.append(alter).append("set ").append(setting).append(";"));
        return changes.toString();
    }

    /**
     * Asks about every table.
     *
     * @param allowed whether a table that can be read is only warned of
     * @throws DatabaseException if the reader can read one, or cannot sign in at all
     */
    static void requireBlind(javax.sql.DataSource reader, boolean allowed) {
        List<String> readable = readable(reader);
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

    private static List<String> readable(javax.sql.DataSource reader) {
        List<String> readable = new ArrayList<>();
        try (Connection connection = reader.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READABLE)) {
            while (rows.next()) {
                readable.add(rows.getString(1));
            }
            return readable;
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The datasource \"reader\" cannot be used: " + e.getMessage()
                            + "\nCorrect QUARKUS_DATASOURCE_READER_JDBC_URL, …_USERNAME and …_PASSWORD.",
                    e);
        }
    }
}
