package dev.lede.editorial.preview;

import dev.lede.editorial.Caller;
import dev.lede.editorial.article.ArticleLock;
import dev.lede.editorial.article.ArticleWriting;
import dev.lede.editorial.article.Faults;
import dev.lede.editorial.article.LatestRevision;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.problem.NotFoundProblem;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives previews, and takes them back. */
@Singleton
class PreviewGiving {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);
    /** Nobody keeps an eye on more than that. */
    private static final int MOST = 100;

    private final ArticleLock articles;
    private final Previews previews;
    private final AuditTrail audit;

    PreviewGiving(ArticleLock articles, Previews previews, AuditTrail audit) {
        this.articles = articles;
        this.previews = previews;
        this.audit = audit;
    }

    /** Gives a preview of an article. */
    @Transactional
    public NewPreview give(UUID article, PreviewRequest asked, Caller caller) {
        LatestRevision latest = articles.lock(article, ArticleWriting.Condition.NONE, caller);
        Faults faults = new Faults();
        Duration lasting = lasting(asked.expiresIn(), faults);
        boolean follow = Boolean.TRUE.equals(asked.follow());
        if (follow && asked.revision() != null) {
            faults.add("/revision", "A preview that follows the newest state is not of one revision.");
        }
        int number = asked.revision() == null ? latest.number() : asked.revision();
        Previews.Revision revision =
                follow ? null : previews.revision(article, number).orElse(null);
        if (!follow && revision == null) {
            faults.add("/revision", "The article has the revisions 1 to " + latest.number() + ".");
        }
        faults.throwIfAny();
        if (previews.of(article).size() >= MOST) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The article has " + MOST + " previews already; revoke some first.");
        }
        NewPreview given = previews.add(article, revision, lasting, caller.name());
        audit.record(Deed.on(caller.name(), "preview", article.toString(), null, follow ? null : number)
                .because(given.id() + " until " + given.expiresAt()));
        return given;
    }

    /** Takes a preview back. */
    @Transactional
    public void revoke(UUID article, UUID preview, Caller caller) {
        articles.lock(article, ArticleWriting.Condition.NONE, caller);
        if (!previews.revoke(article, preview)) {
            throw new NotFoundProblem();
        }
        audit.record(Deed.on(caller.name(), "revoke-preview", article.toString(), null, null)
                .because(preview.toString()));
    }

    private static Duration lasting(@Nullable String given, Faults faults) {
        if (given == null) {
            return USUAL;
        }
        try {
            Duration lasting = Duration.parse(given);
            if (lasting.compareTo(SHORTEST) >= 0 && lasting.compareTo(LONGEST) <= 0) {
                return lasting;
            }
        } catch (DateTimeException e) {
            // said below
        }
        faults.add("/expiresIn", "This must be a duration as in ISO 8601, such as PT1H, from PT1S to P30D.");
        return USUAL;
    }
}
