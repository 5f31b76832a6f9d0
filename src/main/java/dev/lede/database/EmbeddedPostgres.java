package dev.lede.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * A PostgreSQL server that lives and dies with this program and keeps its data in {@code postgres} under the home.
 *
 * <p>It is meant for real use: what is committed is on the disk ({@code fsync}, {@code synchronous_commit}), it listens
 * on the loopback address only, at a port that the system picks, and asks everybody for a password that was made for it
 * alone. While it runs, the home is locked against a second program.
 *
 * <pre>{@code
 *  lock                  held by the running program, names its process
 *  postgres/18.6.0       the server's programs
 *  postgres/data         the data
 *  postgres/password     of the user lede
 *  postgres/log, log.1   what the server has said
 * }</pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = Logger.getLogger(EmbeddedPostgres.class);
    private static final String NAME = "lede";
    private static final String INVALID_CATALOG_NAME = "3D000";
    private static final long LARGEST_LOG = 10_000_000;
    // Recovery after a crash reads at most max_wal_size, a gigabyte, of log.
    private static final int START_SECONDS = 300;
    private static final int STOP_SECONDS = 60;

    private final HomeLock lock;
    private final ServerProgram programs;
    private final Path data;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(HomeLock lock, ServerProgram programs, Path data, int port, String password) {
        this.lock = lock;
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of this home, after making whatever of it is not there yet: some seconds the first time, less
     * than one later. A server that a killed program left running is stopped first.
     *
     * @param home the folder, made if it is missing
     * @throws DatabaseException if another program has the home, the data are another major version's, or the server
     *     does not start
     */
    public static EmbeddedPostgres start(Path home) {
        try {
            HomeLock lock = HomeLock.take(home);
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseException("The embedded PostgreSQL in " + home + " could not be started: " + e, e);
        }
    }

    private static EmbeddedPostgres start(Path home, HomeLock lock) throws IOException {
        Path postgres = OwnerOnly.folder(home.resolve("postgres")).toRealPath();
        DataFolder data = new DataFolder(postgres);
        PostgresBinaries binaries = PostgresBinaries.in(postgres);
        data.requireVersionOf(binaries);
        ServerProgram programs = new ServerProgram(binaries, postgres);
        new LeftBehind(postgres, programs).clear(data.path());
        data.makeUnlessThere(programs, NAME);
        String password = data.password();
        keepLogSmall(postgres);
        int port = launch(postgres, programs);
        EmbeddedPostgres server = new EmbeddedPostgres(lock, programs, data.path(), port, password);
        try {
            server.requireDatabase();
        } catch (DatabaseException e) {
            server.stop();
            throw e;
        }
        return server;
    }

    private static void keepLogSmall(Path postgres) throws IOException {
        Path file = postgres.resolve("log");
        if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
            Files.move(file, postgres.resolve("log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Starts the server and answers its port. Through pg_ctl, which keeps a Ctrl-C in the terminal away from it. */
    private static int launch(Path postgres, ServerProgram programs) throws IOException {
        Path logFile = postgres.resolve("log");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long said = Files.exists(logFile) ? Files.size(logFile) : 0;
            try {
                programs.run(
                        "pg_ctl",
                        Duration.ofSeconds(START_SECONDS + 10),
                        List.of(
                                "start",
                                "-w",
                                "-t",
                                Integer.toString(START_SECONDS),
                                "-D",
                                postgres.resolve("data").toString(),
                                "-l",
                                logFile.toString(),
                                "-o",
                                options(port)));
                return port;
            } catch (DatabaseException e) {
                String reason = newLines(logFile, said);
                // another program was quicker to take the free port
                if (attempt < 3 && reason.contains("could not create any TCP/IP sockets")) {
                    continue;
                }
                throw new DatabaseException(
                        "The embedded PostgreSQL did not start. The end of " + logFile + ":\n" + reason, e);
            }
        }
    }

    /** On the command line, where no file in the data folder can soften them. */
    private static String options(int port) {
        return "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories= -c fsync=on -c synchronous_commit=on";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static String newLines(Path logFile, long said) throws IOException {
        if (!Files.exists(logFile)) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(logFile);
        int from = (int) Math.max(Math.min(said, bytes.length), bytes.length - 2000L);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).strip();
    }

    /** Makes the database unless it is there, and so has also signed in once before anybody else does. */
    private void requireDatabase() {
        try {
            connect(NAME).close();
        } catch (SQLException e) {
            if (!INVALID_CATALOG_NAME.equals(e.getSQLState())) {
                throw new DatabaseException(
                        "The embedded PostgreSQL in " + data + " refused its own password file: " + e.getMessage(), e);
            }
            createDatabase();
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL made no database: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        return new Driver().connect(url(database), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether its database has had all of these. */
    public boolean has(Migrations migrations) {
        try (Connection connection = connect(NAME)) {
            return migrations.areMadeIn(connection);
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL in " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Where it listens, as a JDBC URL of the database {@code lede}. */
    public String jdbcUrl() {
        return url(NAME);
    }

    /** The owner of everything in it. */
    public String username() {
        return NAME;
    }

    /** The password of {@link #username}. */
    public String password() {
        return password;
    }

    /** Stops the server and frees the home; a second call does nothing. Sessions that are still open are ended. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stop();
        } finally {
            release();
        }
    }

    private void stop() {
        String limit = Integer.toString(STOP_SECONDS);
        try {
            programs.run(
                    "pg_ctl",
                    Duration.ofSeconds(STOP_SECONDS + 10),
                    List.of("stop", "-w", "-t", limit, "-m", "fast", "-D", data.toString()));
        } catch (IOException | DatabaseException e) {
            // Nothing is lost by it: the next start finds the server, or recovers what it has left.
            log.warnf("The embedded PostgreSQL in %s did not stop: %s", data, e.getMessage());
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            log.warnf("The lock of the home around %s was not given back: %s", data, e.getMessage());
        }
    }
}
