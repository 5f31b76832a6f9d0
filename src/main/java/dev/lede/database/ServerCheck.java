package dev.lede.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;

/** Tries the user's own PostgreSQL before anything else does, and says in plain words why it cannot be used. */
public final class ServerCheck {

    /** The oldest major version whose features the schema relies on. */
    static final int OLDEST = 15;

    private static final long PAUSE_MILLIS = 250;

    private ServerCheck() {}

    /**
     * Signs in once. A server that is not reachable or still starting is waited for; what waiting does not mend is
     * refused at once.
     *
     * @param settings with a URL
     * @return whether the database has had all of the migrations
     * @throws DatabaseException if the server is unreachable, refuses the user, has no such database, or is too old
     */
    public static boolean require(DatabaseSettings settings, Migrations migrations) {
        String url = settings.jdbcUrl().orElseThrow();
        long deadline = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            try (Connection connection = connect(url, settings)) {
                requireVersion(url, connection.getMetaData().getDatabaseMajorVersion());
                return migrations.areMadeIn(connection);
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() - deadline >= 0) {
                    throw new DatabaseException(explanation(url, settings, e), e);
                }
                pause();
            }
        }
    }

    /** @throws DatabaseException if a server of this major version is too old */
    static void requireVersion(String url, int majorVersion) {
        if (majorVersion < OLDEST) {
            throw new DatabaseException("The database server at " + withoutParameters(url) + " is PostgreSQL "
                    + majorVersion + ", and Lede needs " + OLDEST + " or newer. Upgrade it, or name another one with"
                    + " QUARKUS_DATASOURCE_JDBC_URL.");
        }
    }

    private static Connection connect(String url, DatabaseSettings settings) throws SQLException {
        Properties properties = new Properties();
        settings.username().ifPresent(user -> properties.setProperty("user", user));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "5");
        Optional<Connection> connection = Optional.ofNullable(new Driver().connect(url, properties));
        return connection.orElseThrow(() -> new DatabaseException("quarkus.datasource.jdbc.url is " + url
                + ", which is no URL of a PostgreSQL server: jdbc:postgresql://HOST:PORT/DATABASE is wanted."));
    }

    private static boolean mayPass(SQLException e) {
        return switch (state(e)) {
            // not reachable, cut off, starting or stopping, all of its connections in use
            case "08001", "08004", "08006", "57P03", "53300" -> true;
            default -> false;
        };
    }

    private static String explanation(String url, DatabaseSettings settings, SQLException e) {
        String where = withoutParameters(url);
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return switch (state(e)) {
            case "08001", "08004", "08006" ->
                "No database server can be reached at " + where + " (waited "
                        + inWords(settings.patience()) + "): " + said
                        + "\nStart it, or correct QUARKUS_DATASOURCE_JDBC_URL; without that setting Lede runs a server of its own.";
            case "28P01", "28000" ->
                "The database server at " + where + " does not let Lede in: " + said
                        + "\nCorrect QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
            case "3D000" ->
                "The database server at " + where + " has no such database: " + said
                        + "\nMake it (create database …), or correct QUARKUS_DATASOURCE_JDBC_URL.";
            default ->
                "The database server at " + where + " cannot be used: " + said
                        + "\nIts own log may say more; the settings are QUARKUS_DATASOURCE_JDBC_URL, …_USERNAME and …_PASSWORD.";
        };
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    private static String inWords(Duration patience) {
        return patience.toMillis() / 1000.0 + " s";
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for the database server", e);
        }
    }
}
