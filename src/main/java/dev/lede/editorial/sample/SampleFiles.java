package dev.lede.editorial.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.editorial.transfer.ImportLine;
import dev.lede.editorial.transfer.ImportLineReading;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of the sample edition. */
@Singleton
class SampleFiles {

    private final ObjectMapper json;
    private final ImportLineReading lines;

    SampleFiles(ObjectMapper json, ImportLineReading lines) {
        this.json = json;
        this.lines = lines;
    }

    List<SampleTopic> topics() {
        return read("topics.json", new TypeReference<>() {});
    }

    Map<String, SampleFront> fronts() {
        return read("fronts.json", new TypeReference<>() {});
    }

    /** The articles in the order in which they were published. */
    List<ImportLine> articles() {
        return new String(bytes("articles.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> lines.read(line.getBytes(StandardCharsets.UTF_8)))
                .sorted(Comparator.<ImportLine, Instant>comparing(line -> Objects.requireNonNull(line.publishedAt()))
                        .thenComparing(line -> Objects.requireNonNull(line.externalId())))
                .toList();
    }

    private <T> T read(String name, TypeReference<T> type) {
        try {
            return json.readValue(bytes(name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is broken", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream file = SampleFiles.class.getResourceAsStream("/sample-edition/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** A topic of the sample. */
    record SampleTopic(String slug, String name, String kind) {}

    /** A front of the sample. */
    record SampleFront(String title, List<SampleSlot> slots) {}

    /** A slot of a sample front; the article is named by its external id. */
    record SampleSlot(int position, String article) {}
}
