package dev.lede.http.caching;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which state a change starts from: the condition {@code If-Match} of RFC 9110, section 13.1.1. */
public final class EntityTagCondition {

    private static final Pattern ENTITY_TAG =
            Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")\\s*(?:,|$)");

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
                    "Send the `ETag` that you last read as `If-Match`, so that nobody's work is overwritten unseen.",
                    List.of(),
                    Map.of());
        }
        if (!matches(ifMatch, entityTag)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The present state is " + entityTag + ". Read it, apply your change to it, and send it again.",
                    List.of(),
                    Map.of("ETag", entityTag));
        }
    }

    private static boolean matches(String list, String entityTag) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = ENTITY_TAG.matcher(list);
        int end = 0;
        while (end < list.length() && tags.find(end) && tags.start() == end) {
            if (tags.group(1).equals(entityTag)) {
                return true;
            }
            end = tags.end();
        }
        return false;
    }
}
