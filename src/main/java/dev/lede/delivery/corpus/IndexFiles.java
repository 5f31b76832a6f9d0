package dev.lede.delivery.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** How the files of an index are read: what is mapped counts as this program's memory once it has been looked at. */
final class IndexFiles {

    /** What the names of files with positions end in. */
    private static final String POSITIONS = "pos";

    private IndexFiles() {}

    /**
     * Opens a folder. Positions of words, which are nearly half of the index, are only asked for by phrases and pairs of words:
     * they are read where they are wanted, all else is mapped.
     */
    static Directory open(Path folder) throws IOException {
        return new FileSwitchDirectory(Set.of(POSITIONS), new NIOFSDirectory(folder), new MMapDirectory(folder), true);
    }

    /**
     * Reads all files of the latest commit against their checksums, none of them by a memory map.
     *
     * @throws org.apache.lucene.index.CorruptIndexException if one is not as it was written
     */
    static void check(Path folder) throws IOException {
        try (Directory files = new NIOFSDirectory(folder)) {
            for (String name : SegmentInfos.readLatestCommit(files).files(false)) {
                try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(file);
                }
            }
        }
    }
}
