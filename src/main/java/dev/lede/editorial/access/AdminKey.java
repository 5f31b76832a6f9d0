package dev.lede.editorial.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key with role admin that is always there: {@code lede.admin-key}, or one that is made at the first start and kept in
 * {@code admin.key} under the home.
 */
@ApplicationScoped
public class AdminKey {

    /** The name that its holder has, which no other key can have. */
    static final String HOLDER = "admin";

    private final KeyHash hash;
    private final Optional<Path> file;

    AdminKey(
            @ConfigProperty(name = "lede.admin-key") Optional<String> given,
            @ConfigProperty(name = "lede.home") Path home) {
        Optional<String> key = given.map(String::strip).filter(text -> !text.isEmpty());
        this.file = key.isPresent() ? Optional.empty() : Optional.of(home.resolve("admin.key"));
        this.hash = KeyHash.of(key.orElseGet(() -> kept(home.resolve("admin.key"))));
    }

    /** Where the key is written, if Lede made it. */
    public Optional<Path> file() {
        return file;
    }

    boolean is(String key) {
        return hash.isOf(key);
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyFile.write(file, NewKey.ofItself("lede_admin_"));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The admin key in " + file + " cannot be read or written", e);
        }
    }
}
