package dev.lede.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * The migrations that a program brings along, told in one value, so that a start need not go through all of them to find
 * that there is nothing to do. What the last complete run of them left in {@code newsroom.migrated} is compared with it;
 * whatever differs, be it an older program's or a newer one's, Flyway looks at as it always did.
 *
 * @param fingerprint of their names, sizes and checksums; {@code unknown} where the program is not packed, which equals none
 */
public record Migrations(String fingerprint) {

    private static final String FOLDER = "db/migration/";
    private static final String UNKNOWN = "unknown";

    /** Those of this program. */
    public static Migrations ofThisProgram() {
        return Optional.ofNullable(Migrations.class.getProtectionDomain().getCodeSource())
                .map(Migrations::path)
                .filter(Files::isRegularFile)
                .map(Migrations::ofJar)
                .orElse(new Migrations(UNKNOWN));
    }

    /** @throws UncheckedIOException if it cannot be read */
    static Migrations ofJar(Path jar) {
        // the checksums stand in the list of contents: none of the files is read
        try (JarFile file = new JarFile(jar.toFile())) {
            String all = file.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER) && !entry.isDirectory())
                    .map(Migrations::line)
                    .sorted()
                    .collect(Collectors.joining());
            return new Migrations(all.isEmpty() ? UNKNOWN : sha256(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether this database has had all of them.
     *
     * @param connection as the owner of schema newsroom
     */
    boolean areMadeIn(Connection connection) {
        if (fingerprint.equals(UNKNOWN)) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select fingerprint from newsroom.migrated")) {
            return row.next() && fingerprint.equals(row.getString(1));
        } catch (SQLException e) {
            // an empty database, or one of an older program
            return false;
        }
    }

    private static Path path(CodeSource source) {
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A program's own place is an address", e);
        }
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
