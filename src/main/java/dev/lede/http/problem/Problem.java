package dev.lede.http.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: problem details, RFC 9457, section 3.
 *
 * @param type a page of the API's own documentation
 * @param title a short summary of the type
 * @param status the HTTP status code
 * @param detail what went wrong this time
 * @param instance the path of the request
 * @param errors each single fault, where there are several or where they have a place
 */
@Schema(name = "Problem", description = "Problem details, RFC 9457")
public record Problem(
        @Schema(required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Nullable String detail,
        @Schema(required = true) String instance,
        @Nullable List<Fault> errors) {

    /** The media type of problem details, RFC 9457, section 6.1. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** As many faults as anybody reads; a hostile body could have any number. */
    public static final int MOST_ERRORS = 100;

    /** The problem of one request; of very many faults it names the first {@value #MOST_ERRORS}. */
    public static Problem of(ProblemType type, @Nullable String detail, String instance, List<Fault> faults) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                instance,
                faults.isEmpty() ? null : faults.stream().limit(MOST_ERRORS).toList());
    }
}
