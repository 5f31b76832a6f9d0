package dev.lede.editorial.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes an export as lines that an import takes. */
final class ExportLines implements ExportRows.Visitor {

    // not the program's mapper: a setting of it must not change a byte of an export
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final List<String> TIMES = List.of("at", "from", "until");

    private final OutputStream out;
    private @Nullable String article;
    private @Nullable JsonNode content;

    ExportLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void line(String json) throws IOException {
        JsonNode line = JSON.readTree(json);
        line.path("front").path("slots").forEach(slot -> canonical((ObjectNode) slot));
        write(line);
    }

    /** A working copy that says what the state before it says is no line: the import would find nothing new in it. */
    @Override
    public void article(ExportedArticle state) throws IOException {
        ObjectNode line = (ObjectNode) JSON.readTree(state.content());
        boolean same = state.key().equals(article) && line.equals(content);
        article = state.key();
        content = line.deepCopy();
        if (same && !state.isPublic()) {
            return;
        }
        line.put("publish", state.isPublic());
        put(line, "publishedAt", state.publishedAt());
        // what the import would say of itself is left out
        if (!state.isFirst() || !Objects.equals(state.updatedAt(), state.publishedAt())) {
            put(line, "updatedAt", state.updatedAt());
        }
        if (state.begins() != null && !state.begins().equals(state.publishedAt())) {
            put(line, "at", state.begins());
        }
        put(line, "until", state.ends());
        if (state.formerSlugs() != null) {
            line.set("formerSlugs", JSON.readTree(state.formerSlugs()));
        }
        if (state.withdrawn() != null) {
            ObjectNode withdrawn = (ObjectNode) JSON.readTree(state.withdrawn());
            canonical(withdrawn);
            line.set("withdrawn", withdrawn);
        }
        if (state.corrections() != null) {
            ArrayNode corrections = (ArrayNode) JSON.readTree(state.corrections());
            corrections.forEach(correction -> canonical((ObjectNode) correction));
            line.set("corrections", corrections);
        }
        write(line);
    }

    private static void put(ObjectNode line, String member, @Nullable Instant time) {
        if (time != null) {
            line.put(member, time.toString());
        }
    }

    /** The database writes times in the zone of its session. */
    private static void canonical(ObjectNode object) {
        for (String member : TIMES) {
            JsonNode time = object.get(member);
            if (time != null) {
                object.put(
                        member,
                        OffsetDateTime.parse(time.textValue()).toInstant().toString());
            }
        }
    }

    private void write(JsonNode line) throws IOException {
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }
}
