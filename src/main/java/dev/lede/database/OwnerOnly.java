package dev.lede.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that only the user who runs the program may open; on Windows the folder's own rules hold. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes the folder and its parents with mode 0700. One that is there keeps the mode that somebody gave it. */
    static Path folder(Path folder) throws IOException {
        // createDirectories refuses a symbolic link to a directory, which is a fair thing for a home to be
        return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /** Writes the file anew with mode 0600, and returns once it is on the disk. */
    static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, mode(file, "rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Renames, and returns once the new name is on the disk; without that a power cut could bring the old one back. */
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to);
        if (isPosix(to)) {
            try (FileChannel parent = FileChannel.open(to.toAbsolutePath().getParent())) {
                parent.force(true);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            // that is what was wanted
        }
    }

    static FileAttribute<?>[] mode(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
