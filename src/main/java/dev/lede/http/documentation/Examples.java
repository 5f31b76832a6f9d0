package dev.lede.http.documentation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.http.paging.Cursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The examples of the document. Those of bodies are files named for the operation's id: {@code openapi/examples/ID.json} is
 * an answer, {@code ID.jsonld} one as linked data, {@code ID.feed.json}, {@code ID.atom}, {@code ID.rss} and {@code ID.xml} one
 * of those formats, {@code ID.body.json} or {@code ID.body.ndjson} what is sent. A parameter without an example of its own
 * shows its default or the first value that it may have. The example of an optional one stands in its schema: pages that try
 * calls fill in the others, and all filters together find nothing.
 */
final class Examples {

    private static final String FOLDER = "/openapi/examples/";
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Of media types other than JSON. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/x-ndjson", ".ndjson",
            "application/ld+json", ".jsonld",
            "application/feed+json", ".feed.json",
            "application/atom+xml", ".atom",
            "application/rss+xml", ".rss",
            "application/xml", ".xml");

    /** Of parameters that mean the same wherever they stand. */
    private static final Map<String, Object> BY_NAME = Map.of(
            "cursor", Cursor.EXAMPLE,
            "ids", "01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2",
            "If-Match", "\"3\"",
            "If-None-Match", "*",
            "Accept-Encoding", "gzip");

    private Examples() {}

    static void complete(Operation operation, Map<String, Schema> schemas) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(parameter, schemas));
        }
        String id = operation.getOperationId();
        if (id == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            addTo(operation.getRequestBody().getContent(), id + ".body");
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                addTo(answer.getContent(), id);
            }
        });
    }

    private static void complete(Parameter parameter, Map<String, Schema> schemas) {
        Schema schema = parameter.getSchema();
        if (schema == null || parameter.getExamples() != null) {
            return;
        }
        if (parameter.getExample() == null) {
            Optional.ofNullable(BY_NAME.get(parameter.getName()))
                    .or(() -> valueOf(schema, schemas))
                    .ifPresent(parameter::setExample);
        }
        if (!Boolean.TRUE.equals(parameter.getRequired()) && parameter.getExample() != null) {
            schema.setExamples(List.of(inForm(parameter.getExample(), schema)));
            parameter.setExample(null);
        }
    }

    private static Object inForm(Object example, Schema schema) {
        boolean list = schema.getType() != null && schema.getType().contains(Schema.SchemaType.ARRAY);
        return list && !(example instanceof List) ? List.of(example) : example;
    }

    private static Optional<Object> valueOf(Schema schema, Map<String, Schema> schemas) {
        if (schema.getDefaultValue() != null) {
            return Optional.of(schema.getDefaultValue());
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().get(0));
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().get(0));
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return Optional.ofNullable(schemas.get(name)).flatMap(named -> valueOf(named, schemas));
        }
        return schema.getAllOf() == null
                ? Optional.empty()
                : schema.getAllOf().stream()
                        .flatMap(part -> valueOf(part, schemas).stream())
                        .reduce((first, last) -> last);
    }

    private static void addTo(Content content, String name) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((mediaType, described) -> {
            if (described.getExample() == null && described.getExamples() == null) {
                read(name, mediaType).ifPresent(described::setExample);
            }
        });
    }

    private static Optional<Object> read(String name, String mediaType) {
        boolean text = mediaType.contains("ndjson") || mediaType.contains("xml");
        String file = FOLDER + name + ENDINGS.getOrDefault(mediaType, ".json");
        try (InputStream bytes = Examples.class.getResourceAsStream(file)) {
            if (bytes == null) {
                return Optional.empty();
            }
            return Optional.of(
                    text
                            ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                            : JSON.readValue(bytes, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }
}
