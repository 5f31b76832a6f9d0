package dev.lede.delivery.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.SharedStory;
import dev.lede.delivery.article.Terms;
import dev.lede.http.access.Entitlement;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes entries of the log as server-sent events, with teasers. */
@ApplicationScoped
class LogEvents {

    private final ArticleRepository articles;
    private final ObjectMapper json;

    LogEvents(ArticleRepository articles, ObjectMapper json) {
        this.articles = articles;
        this.json = json;
    }

    /**
     * These entries, each with what is public of its article now. The articles are read after the entries were, and so are
     * never older than they.
     */
    @ActivateRequestContext // for threads that serve no request
    List<LogEvent> of(List<LogEntry> entries) {
        Set<UUID> ids = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
        Map<UUID, SharedStory> shown = articles.shared(ids);
        return entries.stream()
                .map(entry -> event(entry, shown.get(entry.article())))
                .toList();
    }

    private LogEvent event(LogEntry entry, @Nullable SharedStory story) {
        if (story == null) {
            Buffer gone = write(LogItems.item(entry, null));
            return new LogEvent(entry, Terms.OPEN, gone, gone);
        }
        Buffer whole = write(LogItems.item(entry, story.whole()));
        Buffer restricted =
                story.terms().areMetBy(Entitlement.OPEN) ? whole : write(LogItems.item(entry, story.restricted()));
        return new LogEvent(entry, story.terms(), whole, restricted);
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
