package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCheckTest {

    private static final Migrations NONE = new Migrations("none");

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(TestHome.empty("launcher"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void goodServerPasses() {
        assertThat(ServerCheck.require(settings(server.jdbcUrl(), server.password(), Duration.ZERO), NONE))
                .isFalse();
    }

    @Test
    void unreachableServerIsNamedAfterTheWait() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + closedPort() + "/news";

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(
                        () -> ServerCheck.require(settings(url + "?password=hidden", "", Duration.ofMillis(300)), NONE))
                .withMessageStartingWith("No database server can be reached at " + url + " (waited 0.3 s): ")
                .withMessageEndingWith(
                        "\nStart it, or correct QUARKUS_DATASOURCE_JDBC_URL; without that setting Lede runs"
                                + " a server of its own.");
    }

    @Test
    void wrongPasswordIsSaidWithoutWaiting() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerCheck.require(settings(server.jdbcUrl(), "guess", Duration.ofDays(1)), NONE))
                .withMessage("The database server at " + server.jdbcUrl() + " does not let Lede in: FATAL: password"
                        + " authentication failed for user \"lede\"\nCorrect QUARKUS_DATASOURCE_USERNAME and"
                        + " QUARKUS_DATASOURCE_PASSWORD.");
    }

    @Test
    void missingDatabaseIsSaidWithoutWaiting() {
        String url = server.jdbcUrl() + "x";

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerCheck.require(settings(url, server.password(), Duration.ofDays(1)), NONE))
                .withMessage(
                        "The database server at " + url + " has no such database: FATAL: database \"ledex\" does not"
                                + " exist\nMake it (create database …), or correct QUARKUS_DATASOURCE_JDBC_URL.");
    }

    @Test
    void urlOfAnotherKindIsRefused() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerCheck.require(settings("jdbc:h2:mem:news", "", Duration.ofDays(1)), NONE))
                .withMessage("quarkus.datasource.jdbc.url is jdbc:h2:mem:news, which is no URL of a PostgreSQL server:"
                        + " jdbc:postgresql://HOST:PORT/DATABASE is wanted.");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 14})
    void olderServerIsRefused(int version) {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerCheck.requireVersion("jdbc:postgresql://db/news", version))
                .withMessage("The database server at jdbc:postgresql://db/news is PostgreSQL " + version
                        + ", and Lede needs 15 or newer. Upgrade it, or name another one with"
                        + " QUARKUS_DATASOURCE_JDBC_URL.");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void newEnoughServerPasses(int version) {
        assertThatNoException().isThrownBy(() -> ServerCheck.requireVersion("jdbc:postgresql://db/news", version));
    }

    private static DatabaseSettings settings(String url, String password, Duration patience) {
        return new DatabaseSettings(
                Optional.of(url), Optional.of("lede"), Optional.of(password), Path.of("unused"), patience);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
