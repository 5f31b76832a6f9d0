package dev.lede.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Turns records into JSON trees and trees into records, with the strictness of a body that is read. */
@Singleton
public class JsonTree {

    private final ObjectMapper json;
    private final UnknownMembers unknownMembers;

    JsonTree(ObjectMapper json, UnknownMembers unknownMembers) {
        this.json = json;
        this.unknownMembers = unknownMembers;
    }

    /** A record as it would be sent. */
    public ObjectNode of(Record content) {
        return json.valueToTree(content);
    }

    /**
     * The record that a tree says.
     *
     * @throws ProblemException 400, with all members that the record does not know, or the first value of another type
     */
    public <T extends Record> T read(JsonNode tree, Class<T> type) {
        try {
            return Objects.requireNonNull(type.cast(unknownMembers.collect(() -> json.treeToValue(tree, type))));
        } catch (JsonProcessingException e) {
            throw JsonFaults.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree is in memory", e);
        }
    }

    /**
     * Applies a merge patch (RFC 7396, section 2) to an object, which it changes: what the patch names is replaced, or
     * removed where it says null.
     *
     * @throws ProblemException 400 if the patch is not an object, as then nothing of the target would be left
     */
    public static ObjectNode merge(ObjectNode target, JsonNode patch) {
        if (!patch.isObject()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "A merge patch of an article is a JSON object.");
        }
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value.isObject()) {
                ObjectNode inner =
                        target.get(member.getKey()) instanceof ObjectNode there ? there : target.objectNode();
                target.set(member.getKey(), merge(inner, value));
            } else {
                target.set(member.getKey(), value);
            }
        });
        return target;
    }
}
