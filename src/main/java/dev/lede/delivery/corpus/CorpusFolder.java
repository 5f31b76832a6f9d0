package dev.lede.delivery.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * The folder of the index: one subfolder for each time that it was built. One without a commit was never completed. Locked
 * by the program that uses it, whose end, however it comes, frees it.
 */
final class CorpusFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CorpusFolder.class);
    private static final String BUILT = "built-";

    private final Path root;
    private final Directory directory;
    private final Lock lock;

    /** Takes it. Throws an exception that says so if another program has it. */
    CorpusFolder(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        this.directory = FSDirectory.open(root);
        try {
            this.lock = directory.obtainLock("index.lock");
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** The newest complete index of the present format; all others are removed. */
    Optional<Path> newest() throws IOException {
        List<Path> built = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(CorpusFolder::number).reversed())
                    .forEach(built::add);
        }
        Optional<Path> newest = Optional.empty();
        for (Path folder : built) {
            if (newest.isEmpty() && isUsable(folder)) {
                newest = Optional.of(folder);
            } else {
                remove(folder);
            }
        }
        return newest;
    }

    /** A new, empty subfolder, later than all others. */
    Path fresh() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            long last = folders.filter(Files::isDirectory)
                    .mapToLong(CorpusFolder::number)
                    .max()
                    .orElse(0);
            return Files.createDirectory(root.resolve(BUILT + (last + 1)));
        }
    }

    static void remove(Path folder) throws IOException {
        IOUtils.rm(folder);
    }

    private static boolean isUsable(Path folder) {
        try (Directory files = FSDirectory.open(folder)) {
            List<IndexCommit> commits = DirectoryReader.listCommits(files);
            return Integer.toString(Fields.FORMAT)
                    .equals(commits.get(commits.size() - 1).getUserData().get(Generation.FORMAT));
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "%s holds no complete index", folder);
            return false;
        }
    }

    private static long number(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return name.startsWith(BUILT) ? Long.parseLong(name.substring(BUILT.length())) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(lock, directory);
    }
}
