package dev.lede.editorial.article;

import dev.lede.editorial.Caller;
import dev.lede.http.problem.NotFoundProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Begins every change of an article: it is found, locked to the end of the transaction, and still what its writer read. */
@Singleton
public class ArticleLock {

    private final ArticleRepository articles;
    private final ArticleStates states;

    ArticleLock(ArticleRepository articles, ArticleStates states) {
        this.articles = articles;
        this.states = states;
    }

    /**
     * Locks an article, and tells its latest state.
     *
     * @throws NotFoundProblem if there is none that the caller may see
     */
    public LatestRevision lock(UUID article, ArticleWriting.Condition condition, Caller caller) {
        LatestRevision latest = articles.lockLatest(article).orElseThrow(NotFoundProblem::new);
        states.of(article, caller);
        condition.require(RevisionTag.of(latest.number()));
        return latest;
    }

    /** Locks those of these articles that there are and that the caller may see, and tells which. */
    public Set<UUID> lockThose(Collection<UUID> named, Caller caller) {
        return states.visible(articles.lock(named), caller);
    }
}
