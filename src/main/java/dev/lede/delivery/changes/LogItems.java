package dev.lede.delivery.changes;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts to entries of the log what is public of their articles now. */
@ApplicationScoped
class LogItems {

    private final ArticleRepository articles;

    LogItems(ArticleRepository articles) {
        this.articles = articles;
    }

    /**
     * The entries as they go out. The articles are read after the entries were, and so are never older than they.
     *
     * @param compactTo up to this edition, what is not public is left out
     */
    List<ChangeItem> of(List<LogEntry> entries, ArticleShape shape, long compactTo) {
        Set<UUID> ids = entries.stream().map(LogEntry::article).collect(Collectors.toSet());
        Map<UUID, ArticleView> shown = articles.byIds(ids, shape);
        List<ChangeItem> items = new ArrayList<>();
        for (LogEntry entry : entries) {
            ArticleView article = shown.get(entry.article());
            if (article != null || entry.edition() > compactTo) {
                items.add(item(entry, article));
            }
        }
        return items;
    }

    /** An entry with its article, or of one that is not public what is left. */
    static ChangeItem item(LogEntry entry, @Nullable ArticleView article) {
        return new ChangeItem(
                entry.edition(),
                entry.type(),
                entry.at(),
                article == null ? new GoneStory(entry.article(), entry.slug(), entry.topics()) : article);
    }
}
