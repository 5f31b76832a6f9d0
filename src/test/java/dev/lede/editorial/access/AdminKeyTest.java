package dev.lede.editorial.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyTest {

    @Test
    void keyIsMadeOnceAndReadAgainLater(@TempDir Path home) throws IOException {
        AdminKey made = new AdminKey(Optional.empty(), home.resolve("new"));
        Path file = made.file().orElseThrow();
        String key = Files.readString(file).strip();
        assertThat(file).isEqualTo(home.resolve("new/admin.key"));
        assertThat(key).matches("lede_admin_[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.is(key)).isTrue();
        assertThat(new AdminKey(Optional.of(" "), home.resolve("new")).is(key)).isTrue();
    }

    @Test
    void givenKeyIsTakenAndNoneIsWritten(@TempDir Path home) {
        AdminKey given = new AdminKey(Optional.of("secret"), home);
        assertThat(given.is("secret")).isTrue();
        assertThat(given.is("Secret")).isFalse();
        assertThat(given.is("")).isFalse();
        assertThat(given.file()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void roleImpliesThoseBelowIt() {
        assertThat(Role.ADMIN.implied()).containsExactlyInAnyOrder("reader", "writer", "editor", "admin");
        assertThat(Role.READER.implied()).containsExactly("reader");
    }
}
