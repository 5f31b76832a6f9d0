package dev.lede.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the server, unpacked from the jar of this platform into a folder named for their version.
 *
 * @param folder the root of the installation, holding {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.6.0}
 */
record PostgresBinaries(Path folder, String version) {

    /** Written last: each file that belongs here, with its size. Its absence or any difference means unpack again. */
    private static final String CONTENTS = "CONTENTS";

    private static final boolean WINDOWS = os().equals("windows");

    /** The installation in {@code postgres/<version>}, unpacked if it is missing or not whole. */
    static PostgresBinaries in(Path postgres) throws IOException {
        PostgresBinaries binaries = new PostgresBinaries(postgres.resolve(bundledVersion()), bundledVersion());
        if (!binaries.areWhole()) {
            Path unfinished = postgres.resolve(bundledVersion() + ".new");
            OwnerOnly.delete(unfinished);
            OwnerOnly.delete(binaries.folder);
            unpack(OwnerOnly.folder(unfinished));
            OwnerOnly.rename(unfinished, binaries.folder);
        }
        return binaries;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    private boolean areWhole() throws IOException {
        Path contents = folder.resolve(CONTENTS);
        if (!Files.isRegularFile(contents)) {
            return false;
        }
        for (String line : Files.readAllLines(contents)) {
            int space = line.indexOf(' ');
            Path file = folder.resolve(line.substring(space + 1));
            if (!Files.isRegularFile(file) || Files.size(file) != Long.parseLong(line.substring(0, space))) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(Path target) throws IOException {
        List<String> contents = new ArrayList<>();
        try (InputStream packed = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    OwnerOnly.folder(path);
                    continue;
                }
                OwnerOnly.folder(path.resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    inside(
                            target,
                            target.relativize(path.resolveSibling(entry.getLinkName()))
                                    .toString());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(inside(target, entry.getLinkName()), path, LinkOption.NOFOLLOW_LINKS);
                } else {
                    Files.copy(tar, path);
                    if (OwnerOnly.isPosix(path)) {
                        String mode = (entry.getMode() & 0100) == 0 ? "rw-------" : "rwx------";
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
                    }
                }
                if (Files.isRegularFile(path)) {
                    contents.add(Files.size(path) + " "
                            + target.relativize(path).toString().replace('\\', '/'));
                }
            }
        }
        OwnerOnly.write(target.resolve(CONTENTS), String.join("\n", contents) + "\n");
    }

    private static Path inside(Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive of the server's programs names " + name + ", outside of itself");
        }
        return path;
    }

    private static InputStream archive() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String machine =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> architecture;
                };
        @Nullable
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/postgres-" + os() + "-" + machine + ".txz");
        if (archive == null) {
            throw new DatabaseException("This build of Lede brings no PostgreSQL for " + os() + " on " + architecture
                    + ". Build it on such a machine, or name a server of your own with QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return archive;
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
    }

    private static String bundledVersion() throws IOException {
        Properties properties = new Properties();
        try (@Nullable InputStream bundled = PostgresBinaries.class.getResourceAsStream("postgresql.properties")) {
            if (bundled == null) {
                throw new IOException("postgresql.properties, which names the bundled version, is missing");
            }
            properties.load(bundled);
        }
        return properties.getProperty("version");
    }
}
