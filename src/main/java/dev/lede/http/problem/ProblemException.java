package dev.lede.http.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that is meant for the caller: thrown anywhere, it becomes an answer of its {@link ProblemType}. It keeps no
 * stack trace, as it is an answer and not a failure.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final @Nullable String detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    /** A refusal without single faults. */
    public ProblemException(ProblemType type, @Nullable String detail) {
        this(type, detail, List.of(), Map.of());
    }

    /** A refusal with its single faults. */
    public ProblemException(ProblemType type, @Nullable String detail, List<Fault> faults) {
        this(type, detail, faults, Map.of());
    }

    /** A refusal with response headers of its own, such as {@code Retry-After}. */
    public ProblemException(
            ProblemType type, @Nullable String detail, List<Fault> faults, Map<String, String> headers) {
        super(type.title() + (detail == null ? "" : ": " + detail), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
