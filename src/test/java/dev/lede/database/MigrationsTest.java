package dev.lede.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    @Test
    void sameFilesAreTheSameMigrationswhateverElseThereIs(@TempDir Path folder) throws IOException {
        Migrations one =
                jar(folder, Map.of("db/migration/V1__a.sql", "select 1", "db/migration/V2__b.sql", "select 2"));
        Migrations other = jar(
                folder,
                Map.of(
                        "db/migration/V2__b.sql",
                        "select 2",
                        "db/migration/V1__a.sql",
                        "select 1",
                        "dev/lede/Lede.class",
                        "x"));

        assertThat(one).isEqualTo(other);
        assertThat(one.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void oneMoreOrAnotherTextOrAnotherNameIsNotTheSame(@TempDir Path folder) throws IOException {
        Migrations migrations = jar(folder, Map.of("db/migration/V1__a.sql", "select 1"));

        assertThat(jar(folder, Map.of("db/migration/V1__a.sql", "select 2"))).isNotEqualTo(migrations);
        assertThat(jar(folder, Map.of("db/migration/V1__b.sql", "select 1"))).isNotEqualTo(migrations);
        assertThat(jar(folder, Map.of("db/migration/V1__a.sql", "select 1", "db/migration/V2__b.sql", "select 1")))
                .isNotEqualTo(migrations);
    }

    @Test
    void onlyTheDatabaseThatHadTheseHasThem(@TempDir Path folder) throws IOException, SQLException {
        Migrations migrations = jar(folder, Map.of("db/migration/V1__a.sql", "select 1"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(TestHome.empty("launcher"));
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            assertThat(server.has(migrations)).isFalse();

            statement.execute("create schema newsroom; create table newsroom.migrated (fingerprint text)");
            assertThat(server.has(migrations)).isFalse();

            statement.execute("insert into newsroom.migrated values ('" + migrations.fingerprint() + "')");
            assertThat(server.has(migrations)).isTrue();

            statement.execute("update newsroom.migrated set fingerprint = 'unknown'");
            assertThat(server.has(migrations)).isFalse();
            assertThat(server.has(new Migrations("unknown"))).isFalse();
        }
    }

    private static Migrations jar(Path folder, Map<String, String> files) throws IOException {
        Path jar = Files.createTempFile(folder, "program", ".jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Migrations.ofJar(jar);
    }
}
