package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    // one for all, since to make a database takes longer than all that is done with it here
    private static Path home = Path.of("");

    @BeforeAll
    static void emptyHome() {
        home = TestHome.empty("launcher");
    }

    @Test
    void restartKeepsTheData() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            execute(server, "drop table if exists kept", "create table kept as select 'a story' as text");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select text from kept")).isEqualTo("a story");
        }
    }

    @Test
    void whatIsCommittedIsOnTheDiskAndOnlyThisMachineMayAsk() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "select distinct auth_method from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"))
                    .matches(e -> e.getSQLState().equals("28P01"));
        }
    }

    @Test
    void nobodyElseMayLookInside() throws Exception {
        EmbeddedPostgres.start(home).close();

        assertThat(mode("postgres")).isEqualTo("rwx------");
        assertThat(mode("postgres/data")).isEqualTo("rwx------");
        assertThat(mode("postgres/password")).isEqualTo("rw-------");
        assertThat(mode("lock")).isEqualTo("rw-------");
    }

    @Test
    void closingTwiceIsHarmless() {
        EmbeddedPostgres server = EmbeddedPostgres.start(home);
        server.close();
        server.close();

        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void secondProgramIsRefusedAndTheFirstGoesOn() throws Exception {
        try (RunningProgram first = RunningProgram.on(home)) {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home))
                    .withMessage(
                            "Another Lede (process %d) is using %s. Stop it, or give this one a folder of its own"
                                    + " with LEDE_HOME.",
                            first.pid(), home);
            assertThat(ask(first.jdbcUrl(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void secondStartInOneProgramIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home)) {
            assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> EmbeddedPostgres.start(home));
            assertThat(ask(first, "select 1")).isEqualTo("1");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> RunningProgram.on(home).close());
        }
    }

    @Test
    void serverOfAKilledProgramIsStoppedAndItsDataKept() throws Exception {
        RunningProgram killed = RunningProgram.on(home);
        execute(
                killed.jdbcUrl(),
                "drop table if exists acknowledged",
                "create table acknowledged as select 41 as edition");
        killed.kill();
        ProcessHandle leftBehind = ProcessHandle.of(postmaster()).orElseThrow();

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select edition from acknowledged")).isEqualTo("41");
            assertThat(postmaster()).isNotEqualTo(leftBehind.pid());
            assertThat(leftBehind.info().command()).isEmpty();
        }
    }

    @Test
    void strangerWhoHasThePidOfADeadServerIsLeftAlone() throws Exception {
        EmbeddedPostgres.start(home).close();
        ProcessHandle stranger = ProcessHandle.current();
        Files.writeString(
                home.resolve("postgres/data/postmaster.pid"),
                stranger.pid() + "\n" + home.resolve("postgres/data") + "\n1795544966\n5999\n\n127.0.0.1\n");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void databaseThatWasNotMadeToTheEndIsMadeAnew() throws Exception {
        EmbeddedPostgres.start(home).close();
        Path unfinished = home.resolve("postgres/data.new");
        OwnerOnly.rename(home.resolve("postgres/data"), unfinished);
        OwnerOnly.delete(unfinished.resolve("global"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "select current_database()")).isEqualTo("lede");
        }
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void brokenProgramsAreUnpackedAgain() throws Exception {
        EmbeddedPostgres.start(home).close();
        Path program = PostgresBinaries.in(home.resolve("postgres")).program("postgres");
        Files.writeString(program, "half of it");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(ask(server, "show server_version"))
                    .isEqualTo(PostgresBinaries.in(home.resolve("postgres"))
                            .version()
                            .replaceFirst("\\.0$", ""));
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreNotTouched() throws Exception {
        EmbeddedPostgres.start(home).close();
        Path version = home.resolve("postgres/data/PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home))
                    .withMessageStartingWith(
                            "The data in %s are PostgreSQL 17's, and this Lede brings PostgreSQL 18.",
                            home.resolve("postgres/data"));
        } finally {
            Files.writeString(version, own);
        }
    }

    @Test
    void reasonOfAServerThatDoesNotStartIsTold() throws Exception {
        EmbeddedPostgres.start(home).close();
        Path settings = home.resolve("postgres/data/postgresql.auto.conf");
        String own = Files.readString(settings);
        Files.writeString(settings, "shared_buffers = many\n");
        try {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home))
                    .withMessageContaining("invalid value for parameter \"shared_buffers\": \"many\"");
        } finally {
            Files.writeString(settings, own);
        }
    }

    private static String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
    }

    private static long postmaster() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        return Long.parseLong(lines.get(0));
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws Exception {
        execute(server.jdbcUrl(), statements);
    }

    private static void execute(String url, String... statements) throws Exception {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(EmbeddedPostgres server, String query) throws Exception {
        return ask(server.jdbcUrl(), query);
    }

    private static String ask(String url, String query) throws Exception {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(String url) throws Exception {
        String password = Files.readString(home.resolve("postgres/password")).strip();
        return DriverManager.getConnection(url, "lede", password);
    }
}
