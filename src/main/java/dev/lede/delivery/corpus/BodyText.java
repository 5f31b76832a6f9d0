package dev.lede.delivery.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The plain text in an article's sections, as the view has them in JSON. */
final class BodyText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyText() {}

    /** Headings, paragraphs, quotes and points, one to a line. */
    static String of(String sections) {
        StringBuilder text = new StringBuilder(sections.length());
        try {
            for (JsonNode section : JSON.readTree(sections)) {
                add(text, section.path("heading"));
                for (JsonNode block : section.path("blocks")) {
                    add(text, block.path("text"));
                    for (JsonNode item : block.path("items")) {
                        add(text, item.path("text"));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds sections that are not JSON", e);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, JsonNode part) {
        if (part.isTextual()) {
            text.append(part.textValue()).append('\n');
        }
    }
}
