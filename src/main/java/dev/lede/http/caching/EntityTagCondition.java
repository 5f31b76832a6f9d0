package dev.lede.http.caching;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which state a change starts from: the condition {@code If-Match} of RFC 9110, section 13.1.1. */
public final class EntityTagCondition {

    private EntityTagCondition() {}

    /**
     * Lets a change pass only if its sender has seen the present state. The comparison is the strong one (section 8.8.3.2).
     *
     * @param ifMatch the header: a list of strong entity tags, or {@code *} for whatever stands there
     * @param entityTag of the present state, with its quotes
     * @throws ProblemException 428 without the header, 412 with the present entity tag if it names another state
     */
    public static void require(@Nullable String ifMatch, String entityTag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the `ETag` that you last read as `If-Match`, so that nobody's work is overwritten unseen.");
        }
        if (!EntityTags.stronglyName(ifMatch, entityTag)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The present state is " + entityTag + ". Read it, apply your change to it, and send it again.",
                    List.of(),
                    Map.of("ETag", entityTag));
        }
    }
}
