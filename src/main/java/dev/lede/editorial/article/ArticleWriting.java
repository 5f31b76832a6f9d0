package dev.lede.editorial.article;

import dev.lede.editorial.Caller;
import dev.lede.editorial.NewId;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.caching.EntityTagCondition;
import dev.lede.http.problem.NotFoundProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes working copies; readers see nothing of it. An article is locked while its next revision is made, so that of two who
 * start from one state, one is told that it has changed.
 */
@Singleton
public class ArticleWriting {

    private final ArticleRepository articles;
    private final ArticleLock lock;
    private final RevisionReading reading;
    private final RevisionSaving saving;
    private final AuditTrail audit;

    ArticleWriting(
            ArticleRepository articles,
            ArticleLock lock,
            RevisionReading reading,
            RevisionSaving saving,
            AuditTrail audit) {
        this.articles = articles;
        this.lock = lock;
        this.reading = reading;
        this.saving = saving;
        this.audit = audit;
    }

    /** Makes an article, and tells its id. */
    @Transactional
    public UUID create(ArticleDraft draft, Caller caller) {
        Faults faults = new Faults();
        ArticleContent content = new ArticleCheck(faults).check(draft);
        UUID article = NewId.next();
        insert(article, draft.externalId(), faults);
        SavedRevision saved =
                saving.save(new RevisionDraft(article, draft.externalId(), null, content), faults, caller.name());
        audit.record(Deed.on(caller.name(), "create", article.toString(), null, saved.number()));
        return article;
    }

    /**
     * Replaces what an article says.
     *
     * @param change makes the new content from the present one
     * @param condition what the writer knows of the present state
     */
    @Transactional
    public void write(UUID article, Function<ArticleDraft, ArticleDraft> change, Condition condition, Caller caller) {
        LatestRevision latest = lock.lock(article, condition, caller);
        SavedContent present = reading.latest(article).orElseThrow(NotFoundProblem::new);
        ArticleDraft draft = change.apply(WrittenShape.of(present.content(), latest.externalId()));
        Faults faults = new Faults();
        ArticleContent content = new ArticleCheck(faults).check(draft);
        if (draft.externalId() != null && !draft.externalId().equals(latest.externalId())) {
            faults.add("/externalId", "The id that an article came in with does not change; leave it out.");
        }
        save(latest, content, faults, "save", caller);
    }

    /** Makes an earlier state of an article the working copy, as a new revision. */
    @Transactional
    public void restore(UUID article, int number, Condition condition, Caller caller) {
        LatestRevision latest = lock.lock(article, condition, caller);
        SavedContent earlier = reading.numbered(article, number).orElseThrow(NotFoundProblem::new);
        save(latest, earlier.content(), new Faults(), "restore", caller);
    }

    private void save(LatestRevision latest, ArticleContent content, Faults faults, String action, Caller caller) {
        if (faults.isEmpty() && latest.says(content)) {
            return;
        }
        SavedRevision saved = saving.save(
                new RevisionDraft(latest.articleId(), latest.externalId(), latest, content), faults, caller.name());
        audit.record(Deed.on(caller.name(), action, latest.articleId().toString(), latest.number(), saved.number()));
    }

    /** What is found wrong later needs an article to be found on, even if it comes to nothing. */
    private void insert(UUID article, @Nullable String externalId, Faults faults) {
        boolean isSound = faults.list().stream().noneMatch(fault -> Objects.equals(fault.pointer(), "/externalId"));
        if (!isSound) {
            articles.insert(article, null);
        } else if (!articles.insert(article, externalId)) {
            faults.add("/externalId", "Another article has this id; it cannot stand for two.");
            articles.insert(article, null);
        }
    }

    /** What a writer knows of the present state. */
    public interface Condition {

        /** Nothing; whatever stands there may be changed. */
        Condition NONE = entityTag -> {};

        /** Fails if it is not this one. */
        void require(String entityTag);

        /** It must have been read before, and must be the one that {@code If-Match} names. */
        static Condition read(@Nullable String ifMatch) {
            return entityTag -> EntityTagCondition.require(ifMatch, entityTag);
        }

        /** If {@code If-Match} is there, it must be the one that it names. */
        static Condition optional(@Nullable String ifMatch) {
            return ifMatch == null ? NONE : read(ifMatch);
        }
    }
}
