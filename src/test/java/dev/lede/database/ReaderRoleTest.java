package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ReaderRoleTest {

    private static Path home;
    private static EmbeddedPostgres server;
    private static DataSource owner;
    private static DataSource reader;

    @BeforeAll
    static void start() {
        home = TestHome.empty("launcher");
        server = EmbeddedPostgres.start(home);
        owner = as(server.username(), server.password());
        reader = as("reader", "secret");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeRole() throws SQLException {
        execute(
                "drop schema if exists newsroom cascade",
                "drop role if exists reader",
                "create role reader login password 'secret'",
                "create schema newsroom",
                "create table newsroom.public_or_not (id bigint, note text)",
                "create table newsroom.\"Odd name\" (id bigint)",
                "create view newsroom.everything as select * from newsroom.public_or_not");
    }

    @Test
    void roleThatCanReadNothingPasses() {
        assertThatNoException().isThrownBy(() -> ReaderRole.requireBlind(reader, false));
    }

    @Test
    void schemaThatCanBeSeenIsNoHarmWhereNoTableCanBeRead() throws SQLException {
        execute("grant usage on schema newsroom to reader", "grant insert on newsroom.public_or_not to reader");

        assertThatNoException().isThrownBy(() -> ReaderRole.requireBlind(reader, false));
    }

    @Test
    void eachTableAndViewThatCanBeReadIsNamed() throws SQLException {
        execute(
                "grant usage on schema newsroom to reader",
                "grant select on newsroom.\"Odd name\", newsroom.everything to reader");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ReaderRole.requireBlind(reader, false))
                .withMessageStartingWith("The role of the datasource \"reader\" can read newsroom.\"Odd name\","
                        + " newsroom.everything, where there is more than what is public.");
    }

    @Test
    void oneReadableColumnIsEnoughToRefuse() throws SQLException {
        execute("grant usage on schema newsroom to reader", "grant select (note) on newsroom.public_or_not to reader");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ReaderRole.requireBlind(reader, false))
                .withMessageContaining("newsroom.public_or_not");
    }

    @Test
    void ownerAsReaderIsRefusedUnlessAllowed() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ReaderRole.requireBlind(owner, false))
                .withMessageContaining("LEDE_READER_MAY_READ_NEWSROOM=true");
        assertThatNoException().isThrownBy(() -> ReaderRole.requireBlind(owner, true));
    }

    @Test
    void readerWhoCannotSignInIsSaid() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ReaderRole.requireBlind(as("reader", "guess"), false))
                .withMessageStartingWith(
                        "The datasource \"reader\" cannot be used: FATAL: password authentication failed");
    }

    @Test
    void passwordAndSessionsFollowTheConfiguration() throws SQLException {
        ReaderRole.settle(owner, "reader", Optional.of("it's \\ new"));

        try (Connection connection = as("reader", "it's \\ new").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('statement_timeout'),"
                        + " current_setting('default_transaction_read_only')")) {
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2))).containsExactly("15s", "on");
        }
    }

    @Test
    void withoutConfiguredPasswordTheOldOneStays() throws SQLException {
        ReaderRole.settle(owner, "reader", Optional.empty());

        as("reader", "secret").getConnection().close();
    }

    @Test
    void administratorsRoleIsLeftAsItIsAndNoPasswordLogged() throws SQLException, IOException {
        execute("drop role if exists other", "create role other login password 'other'");

        ReaderRole.settle(as("other", "other"), "reader", Optional.of("not to be logged"));

        as("reader", "secret").getConnection().close();
        assertThat(home.resolve("postgres/log")).content().doesNotContain("not to be logged");
    }

    @Test
    void ownerWhoReadsTooKeepsItsOwnPassword() throws SQLException {
        ReaderRole.settle(owner, server.username(), Optional.of("new"));

        owner.getConnection().close();
    }

    private static DataSource as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
