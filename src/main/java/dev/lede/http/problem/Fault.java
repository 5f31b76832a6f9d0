package dev.lede.http.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: in a parameter, or in the body at a JSON pointer (RFC 6901), or as a whole.
 *
 * @param parameter the parameter's name
 * @param pointer where in the body; the empty string is the whole body
 * @param detail what is wrong, and what would be right
 */
@Schema(name = "Fault", description = "One thing that is wrong with the request")
public record Fault(
        @Nullable String parameter,
        @Nullable String pointer,
        @Schema(required = true) String detail) {

    /** A fault of a query or path parameter. */
    public static Fault ofParameter(String name, String detail) {
        return new Fault(name, null, detail);
    }

    /** A fault in the body, at a JSON pointer. */
    public static Fault at(String pointer, String detail) {
        return new Fault(null, pointer, detail);
    }
}
