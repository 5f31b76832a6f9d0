package dev.lede.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home under {@code target}, which holds nothing from an earlier run but the server's programs. */
public final class TestHome {

    private TestHome() {}

    /** Empties the home of this name. The programs stay, since unpacking them is most of what a first start takes. */
    public static Path empty(String name) {
        Path home = Path.of("target", "test-homes", name).toAbsolutePath();
        try {
            Path postgres = OwnerOnly.folder(home.resolve("postgres"));
            for (Path child : children(home)) {
                if (!child.equals(postgres)) {
                    OwnerOnly.delete(child);
                }
            }
            for (Path child : children(postgres)) {
                if (!child.getFileName().toString().matches("\\d+\\.\\d+\\.\\d+")) {
                    OwnerOnly.delete(child);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
