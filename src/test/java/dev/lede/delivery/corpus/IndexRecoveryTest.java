package dev.lede.delivery.corpus;

import static dev.lede.Newsroom.publish;
import static dev.lede.Newsroom.story;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lede.edition.PublicState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index can be stopped, lost and damaged, and always comes back with what is public. */
@QuarkusTest
class IndexRecoveryTest {

    @Inject
    CorpusFollowing following;

    @Inject
    CorpusMaking making;

    @Inject
    Corpus corpus;

    @Inject
    CorpusSource source;

    @Inject
    PublicState state;

    @BeforeEach
    void aStory() {
        publish(story("recovery-okapi", "2010-05-05T00:00:00Z", "", ""));
    }

    @AfterEach
    void running() throws Exception {
        following.stop();
        start();
    }

    private void start() {
        following.start();
        assertThat(corpus.await(() -> corpus.edition() >= 0, Duration.ofSeconds(30)))
                .isTrue();
    }

    private static void isFound(boolean expected) {
        assertThat(given().get("/v1/search?q=okapi&fields=slug").<List<String>>path("items.slug"))
                .isEqualTo(expected ? List.of("recovery-okapi") : List.of());
    }

    @Test
    void whatOthersDoNotSeeYetIsNotLeftUntilMoreComes(@TempDir Path folder) throws Exception {
        Duration usual = Duration.ofMinutes(1);
        following.stop();
        publish(IntStream.range(0, 60)
                .mapToObj(i -> story("recovery-much-" + i, "2010-05-05T00:00:00Z", "", ""))
                .toArray(String[]::new));
        long edition = state.read().edition();
        try (Generation index = new Generation(folder, 4)) {
            var catchUp = new CorpusCatchUp(index, corpus, making, source);
            catchUp.follow(() -> true, () -> {});
            assertThat(index.isFilling()).isTrue();
            if (index.progress().edition() < edition) {
                assertThat(catchUp.pause(usual)).isLessThan(Duration.ofSeconds(1));
                Thread.sleep(catchUp.pause(usual).toMillis() + 1);
                catchUp.follow(() -> true, () -> {});
            }
            assertThat(index.progress().edition()).isEqualTo(edition);
            assertThat(catchUp.pause(usual)).isEqualTo(usual);
        }
    }

    @Test
    void whatWasPublishedWhileItStoodStillIsThereAfterwards() throws Exception {
        following.stop();
        assertThat(given().get("/v1/search?q=okapi").statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        start();
        isFound(true);
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aMissingIndexIsBuiltAnew() throws Exception {
        following.stop();
        IOUtils.rm(index());
        start();
        isFound(true);
    }

    @Test
    void aTruncatedFileIsNoticedAndTheIndexBuiltAnew() throws Exception {
        following.stop();
        for (Path file : files(".cfs", ".doc", ".tim", ".dvd")) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(cut.length() / 2);
            }
        }
        start();
        isFound(true);
    }

    @Test
    void aHalfWrittenCommitIsNoticed() throws Exception {
        following.stop();
        for (Path file : files("segments_")) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        start();
        isFound(true);
    }

    @Test
    void aRepairThatIsCutShortKeepsWhatItHas() throws Exception {
        following.stop();
        publish(story("recovery-quagga", "2010-05-06T00:00:00Z", "", ""));
        int before = stored();
        try (CorpusFolder folder = new CorpusFolder(index())) {
            assertThatThrownBy(() -> making.reopened(folder, () -> false)).isInstanceOf(CorpusUnavailable.class);
        }
        assertThat(stored()).isEqualTo(before + 1);
        start();
        bothAreFound();
    }

    private static int stored() throws IOException {
        try (Directory files = FSDirectory.open(built());
                DirectoryReader reader = DirectoryReader.open(files)) {
            return reader.numDocs();
        }
    }

    @Test
    void whatAnotherVersionMadeIsAskedUntilItHasASuccessor() throws Exception {
        following.stop();
        Path old = built();
        Map<String, String> data;
        try (Directory files = FSDirectory.open(old);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            data = new HashMap<>(DirectoryReader.listCommits(files).get(0).getUserData());
            assertThat(data.put(Generation.CONTENT, "0")).isEqualTo(Integer.toString(Fields.CONTENT));
            writer.setLiveCommitData(data.entrySet());
        }
        start();
        isFound(true);
        publish(story("recovery-quagga", "2010-05-06T00:00:00Z", "", ""));
        long patience = System.nanoTime() + 30_000_000_000L;
        while (Files.exists(old)) {
            assertThat(System.nanoTime()).isLessThan(patience);
            bothAreFound();
            LockSupport.parkNanos(10_000_000);
        }
        bothAreFound();
        following.stop();
        try (Directory files = FSDirectory.open(built())) {
            assertThat(DirectoryReader.listCommits(files).get(0).getUserData())
                    .containsEntry(Generation.CONTENT, Integer.toString(Fields.CONTENT));
        }
    }

    @Test
    void aDamageThatAReaderMeetsIsSaidAndHealed() {
        assertThatThrownBy(() -> corpus.ask(state.read(), index -> {
                    throw new CorruptIndexException("as a test has it", "nowhere");
                }))
                .isInstanceOf(CorpusUnavailable.class)
                .hasMessageContaining("built anew");
        long patience = System.nanoTime() + 30_000_000_000L;
        while (corpus.edition() < 0 || corpus.isDamaged()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            LockSupport.parkNanos(10_000_000);
        }
        isFound(true);
    }

    @Test
    void twoProgramsDoNotShareAFolder() {
        assertThatThrownBy(() -> new CorpusFolder(index())).isInstanceOf(LockObtainFailedException.class);
    }

    private static void bothAreFound() {
        assertThat(given().queryParam("q", "okapi OR quagga")
                        .get("/v1/search?fields=slug&order=newest")
                        .<List<String>>path("items.slug"))
                .containsExactly("recovery-quagga", "recovery-okapi");
    }

    private static Path built() throws IOException {
        try (Stream<Path> folders = Files.list(index())) {
            List<Path> found = folders.filter(Files::isDirectory).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static Path index() {
        return Path.of(ConfigProvider.getConfig().getValue("lede.home", String.class))
                .resolve("index");
    }

    private static List<Path> files(String... partOfName) throws IOException {
        try (Stream<Path> all = Files.walk(index())) {
            List<Path> found = all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(partOfName)
                            .anyMatch(part -> file.getFileName().toString().contains(part)))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
