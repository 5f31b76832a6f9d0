package dev.lede.editorial.publishing;

import dev.lede.editorial.Caller;
import dev.lede.editorial.article.ArticleCheck;
import dev.lede.editorial.article.ArticleLock;
import dev.lede.editorial.article.ArticleWriting;
import dev.lede.editorial.article.Correction;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.LatestRevision;
import dev.lede.editorial.article.Limits;
import dev.lede.editorial.article.TextRules;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What editors decide about the publication of an article, each a transaction of its own. */
@Singleton
class PublishingDesk {

    private final ArticleLock articles;
    private final ArticlePublishing publishing;
    private final ArticleRetraction retraction;
    private final PublicationHistory history;
    private final AuditTrail audit;

    PublishingDesk(
            ArticleLock articles,
            ArticlePublishing publishing,
            ArticleRetraction retraction,
            PublicationHistory history,
            AuditTrail audit) {
        this.articles = articles;
        this.publishing = publishing;
        this.retraction = retraction;
        this.history = history;
        this.audit = audit;
    }

    /** Makes the working copy public, now or later. */
    @Transactional
    public void publish(UUID article, PublishRequest asked, ArticleWriting.Condition condition, Caller caller) {
        LatestRevision latest = articles.lock(article, condition, caller);
        Faults faults = new Faults();
        ArticleCheck check = new ArticleCheck(faults);
        Instant at = check.time(asked.at(), "/at");
        PublicationOrder order = new PublicationOrder(
                article,
                latest.revisionId(),
                at,
                check.time(asked.until(), "/until"),
                check.time(asked.publishedAt(), "/publishedAt"),
                null,
                corrections(article, asked.correction(), at, faults),
                caller.name());
        faults.throwIfAny();
        Published published = publishing.publish(List.of(order)).get(0);
        audit.record(Deed.on(
                        caller.name(),
                        published.edition() == null ? "schedule" : "publish",
                        article.toString(),
                        null,
                        latest.number())
                .because(
                        "from " + published.from() + (published.until() == null ? "" : " until " + published.until())));
    }

    /** Drops what is to come. */
    @Transactional
    public void unschedule(UUID article, Caller caller) {
        LatestRevision latest = articles.lock(article, ArticleWriting.Condition.NONE, caller);
        retraction.unschedule(article);
        audit.record(Deed.on(caller.name(), "unschedule", article.toString(), latest.number(), latest.number()));
    }

    /** Takes the article down. */
    @Transactional
    public void withdraw(UUID article, WithdrawRequest asked, Caller caller) {
        LatestRevision latest = articles.lock(article, ArticleWriting.Condition.NONE, caller);
        Faults faults = new Faults();
        String reason = new TextRules(faults).required(asked.reason(), "/reason", Limits.REASON);
        faults.throwIfAny();
        boolean legal = Boolean.TRUE.equals(asked.legal());
        retraction.withdraw(article, new Withdrawal(null, reason, legal));
        audit.record(Deed.on(caller.name(), "withdraw", article.toString(), latest.number(), latest.number())
                .because(legal ? "on legal grounds" : null));
    }

    private List<Correction> corrections(
            UUID article, @Nullable String correction, @Nullable Instant from, Faults faults) {
        if (correction == null) {
            return List.of();
        }
        String text = new TextRules(faults).required(correction, "/correction", Limits.CORRECTION);
        Instant now = history.now();
        Instant at = from != null && from.isAfter(now) ? from : now;
        boolean corrects = history.of(Set.of(article)).getOrDefault(article, List.of()).stream()
                .anyMatch(publication -> publication.from().isBefore(at));
        if (!corrects) {
            faults.add(
                    "/correction", "Only what was public can be corrected; leave this out at the first publication.");
        }
        return List.of(new Correction(at, text));
    }
}
