package dev.lede.editorial.article;

import dev.lede.editorial.Caller;
import dev.lede.http.paging.Cursor;
import dev.lede.http.paging.PageLinks;
import dev.lede.http.problem.InvalidParameters;
import dev.lede.http.problem.NotFoundProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads articles for those who write them. */
@Singleton
public class WorkingCopies {

    private final ArticleStates states;
    private final RevisionReading reading;
    private final RevisionRepository revisions;

    WorkingCopies(ArticleStates states, RevisionReading reading, RevisionRepository revisions) {
        this.states = states;
        this.reading = reading;
        this.revisions = revisions;
    }

    /**
     * The working copy of an article.
     *
     * @throws NotFoundProblem if there is none that the caller may see
     */
    public WorkingCopy of(UUID article, Caller caller) {
        ArticleState state = states.of(article, caller);
        return WorkingCopy.of(state, reading.latest(article).orElseThrow(NotFoundProblem::new));
    }

    /**
     * Goes on only if there is an article that the caller may see.
     *
     * @throws NotFoundProblem else
     */
    public void require(UUID article, Caller caller) {
        states.of(article, caller);
    }

    /** One state of an article. */
    RevisionView revision(UUID article, int number, Caller caller) {
        ArticleState state = states.of(article, caller);
        return reading.numbered(article, number)
                .map(saved -> RevisionView.of(saved, state.externalId()))
                .orElseThrow(NotFoundProblem::new);
    }

    /** A page of the states of an article, the latest first. */
    RevisionList history(UUID article, int limit, @Nullable String cursor, Caller caller, UriInfo address) {
        states.of(article, caller);
        String binding = "/editorial/v1/articles/" + article + "/revisions";
        int before = cursor == null ? Integer.MAX_VALUE : number(Cursor.read(cursor, binding));
        List<RevisionItem> found = revisions.before(article, before, limit + 1);
        boolean more = found.size() > limit;
        List<RevisionItem> items = more ? found.subList(0, limit) : found;
        String next = more
                ? Cursor.write(
                        binding, List.of(String.valueOf(items.get(limit - 1).revision())))
                : null;
        return new RevisionList(items, PageLinks.of(address, next));
    }

    private static int number(List<String> keys) {
        try {
            return Integer.parseInt(keys.get(0));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw InvalidParameters.of("cursor", "The cursor is not one of this list; take it from a 'next' link.");
        }
    }
}
