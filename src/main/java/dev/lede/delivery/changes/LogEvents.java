package dev.lede.delivery.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.delivery.article.ArticleShape;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Writes entries of the log as server-sent events, with teasers as a reader without a key is given them. */
@Singleton
class LogEvents {

    private final LogItems items;
    private final ObjectMapper json;

    LogEvents(LogItems items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /** These entries, each with what is public of its article now. */
    List<LogEvent> of(List<LogEntry> entries) {
        List<ChangeItem> written = items.of(entries, ArticleShape.teaser(), 0);
        List<LogEvent> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            events.add(new LogEvent(entries.get(i), write(written.get(i))));
        }
        return events;
    }

    private Buffer write(ChangeItem item) {
        try {
            // JSON has its line breaks escaped, so the data is one line
            return Buffer.buffer("id: " + item.edition() + "\nevent: "
                    + item.type().word() + "\ndata: " + json.writeValueAsString(item) + "\n\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An item of the log cannot be written", e);
        }
    }
}
