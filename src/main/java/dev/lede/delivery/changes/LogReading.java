package dev.lede.delivery.changes;

import dev.lede.delivery.article.ArticleTags;
import dev.lede.delivery.article.ArticleView;
import dev.lede.edition.DueNotice;
import dev.lede.edition.PublicState;
import dev.lede.edition.State;
import dev.lede.http.problem.InvalidParameters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Reads pages of the log. */
@Singleton
class LogReading {

    private static final Logger LOG = Logger.getLogger(LogReading.class);

    private final PublicState state;
    private final DueNotice due;
    private final LogScanning scanning;
    private final LogItems items;

    LogReading(PublicState state, DueNotice due, LogScanning scanning, LogItems items) {
        this.state = state;
        this.due = due;
        this.scanning = scanning;
        this.items = items;
    }

    /** How far the log reaches, with everything in it that came due by time alone. */
    State settled() {
        if (state.isDue()) {
            try {
                due.look();
            } catch (RuntimeException e) {
                // what is there can be read without it; another node, or the next second, gives it its number
                LOG.warnf("What came due has no number in the log yet: %s", e.getMessage());
            }
        }
        return state.read();
    }

    /**
     * A page.
     *
     * @param waited whether the caller has waited for it
     * @throws InvalidParameters if the log does not reach so far
     */
    LogAnswer page(LogQuery query, LogAddress address, boolean waited) {
        State now = settled();
        require(query.after(), now);
        long compactTo = query.compactsTo(now.edition());
        LogScan scan = scanning.scan(query.after(), compactTo, query.filter(), query.limit());
        List<ChangeItem> found = items.of(scan.entries(), query.shape(), compactTo);
        ChangePage page = new ChangePage(
                found, Math.max(now.edition(), scan.reached()), address.links(scan.reached(), compactTo));
        List<ArticleView> articles = found.stream()
                .map(ChangeItem::article)
                .filter(ArticleView.class::isInstance)
                .map(ArticleView.class::cast)
                .toList();
        return new LogAnswer(
                page, now.freshness(), ArticleTags.of(Set.of("edition"), articles), scan.reached(), waited);
    }

    /**
     * Refuses an edition that is not there: whoever has it has read another database, or this one before it was restored
     * from a copy, and would wait for ever or miss what came since.
     */
    static void require(long after, State now) {
        if (after > now.edition()) {
            throw InvalidParameters.of(
                    "after",
                    "The log reaches to edition %d. Edition %d is of another database, or of this one before it was restored: what was mirrored from there must be read again, from after=0."
                            .formatted(now.edition(), after));
        }
    }
}
