package dev.lede.http.documentation;

import dev.lede.http.problem.ProblemType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The errors of single operations, which their form does not tell. */
final class OwnErrors {

    private static final String IF_MATCH = "If-Match";

    /** What the state of a thing may be against. */
    private static final Set<String> IN_CONFLICT = Set.of(
            "deleteArticle",
            "unscheduleArticle",
            "withdrawArticle",
            "deleteTopic",
            // an answer that holds a secret comes again only for the token that made the call
            "createKey",
            "givePreview");

    /** Those that are refused where they do not say which state they start from. */
    private static final Set<String> NEVER_UNSEEN = Set.of("replaceWorkingCopy", "patchWorkingCopy", "putFront");

    private OwnErrors() {}

    static Set<ProblemType> of(Operation operation, String path, boolean editorial) {
        Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
        String name = Objects.requireNonNullElse(operation.getOperationId(), "");
        if (IN_CONFLICT.contains(name)) {
            types.add(ProblemType.CONFLICT);
        }
        if (NEVER_UNSEEN.contains(name)) {
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (takesIfMatch(operation)) {
            types.add(ProblemType.PRECONDITION_FAILED);
        }
        if (!editorial && path.contains("/articles/{")) {
            types.add(ProblemType.GONE);
        }
        return types;
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(IF_MATCH::equals);
    }
}
