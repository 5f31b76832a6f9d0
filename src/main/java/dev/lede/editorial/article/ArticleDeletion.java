package dev.lede.editorial.article;

import dev.lede.database.Sql;
import dev.lede.editorial.Caller;
import dev.lede.editorial.audit.AuditTrail;
import dev.lede.editorial.audit.Deed;
import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes drafts away for good. */
@Singleton
class ArticleDeletion {

    private final Sql sql;
    private final ArticleLock lock;
    private final AuditTrail audit;

    ArticleDeletion(AgroalDataSource newsroom, ArticleLock lock, AuditTrail audit) {
        this.sql = new Sql(newsroom);
        this.lock = lock;
        this.audit = audit;
    }

    /**
     * Deletes a draft, with its history.
     *
     * @throws ProblemException 409 if it was public, or is to be
     */
    @Transactional
    public void delete(UUID article, ArticleWriting.Condition condition, Caller caller) {
        LatestRevision latest = lock.lock(article, condition, caller);
        boolean placed = sql.one(
                "select exists(select from newsroom.publication where article_id = ?)"
                        + " or exists(select from newsroom.withdrawal where article_id = ?)",
                row -> row.getBoolean(1),
                article,
                article);
        if (placed) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Only a draft that was never public can be deleted. Drop a publication to come by `unschedule`; take"
                            + " down what is public by `withdraw`.");
        }
        sql.change("delete from newsroom.article where id = ?", article);
        audit.record(Deed.on(caller.name(), "delete", article.toString(), latest.number(), null));
    }
}
