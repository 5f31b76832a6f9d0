package dev.lede.http.documentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lede.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whoever explores the document sees of every call what to send and what comes back, and it is true to the schemas. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyOperationHasANameAndASummary() throws IOException {
        List<String> missing = new ArrayList<>();
        eachOperation(document(), (name, operation) -> {
            if (operation.path("operationId").isMissingNode()
                    || operation.path("summary").isMissingNode()) {
                missing.add(name);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyParameterHasAnExample() throws IOException {
        List<String> missing = new ArrayList<>();
        eachOperation(
                document(), (name, operation) -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("example").isMissingNode()
                            && parameter.at("/schema/examples").isMissingNode()) {
                        missing.add(name + " " + parameter.path("name").asText());
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBodyAndAnswerHasAnExampleThatItsSchemaAllows() throws IOException {
        JsonNode document = strict(document());
        List<String> faults = new ArrayList<>();
        eachOperation(document, (name, operation) -> {
            check(name + " body", operation.at("/requestBody/content"), document, faults);
            operation.path("responses").properties().forEach(answer -> {
                if (answer.getKey().startsWith("2")) {
                    check(name + " " + answer.getKey(), answer.getValue().path("content"), document, faults);
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everyErrorHasAnExampleThatIsAProblem() throws IOException {
        JsonNode document = strict(document());
        List<String> faults = new ArrayList<>();
        document.at("/components/responses")
                .properties()
                .forEach(answer -> check(answer.getKey(), answer.getValue().path("content"), document, faults));
        assertThat(faults).isEmpty();
    }

    private static void check(String place, JsonNode content, JsonNode document, List<String> faults) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            JsonNode example = type.getValue().path("example");
            if (example.isMissingNode()) {
                faults.add(place + " " + type.getKey() + " has no example");
            } else if (!example.isTextual()) {
                ObjectNode schema = JSON.createObjectNode();
                schema.setAll((ObjectNode) type.getValue().path("schema"));
                schema.set("components", document.path("components"));
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(example)
                        .forEach(fault -> faults.add(place + ": " + fault.getMessage()));
            }
        }
    }

    private static void eachOperation(JsonNode document, BiConsumer<String, JsonNode> check) {
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> check.accept(method.getKey() + " " + path.getKey(), method.getValue())));
    }

    /** An example must not show a member that no schema names, though callers have to live with new ones. */
    private static JsonNode strict(JsonNode document) {
        document.findParents("properties").forEach(schema -> {
            if (schema.path("properties").isObject()
                    && schema.path("additionalProperties").isMissingNode()) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return document;
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(given().get("/q/openapi?format=json").asString());
    }
}
