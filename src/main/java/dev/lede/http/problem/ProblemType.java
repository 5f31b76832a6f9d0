package dev.lede.http.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of problem that the API reports: the {@code type}, {@code title} and {@code status} of RFC 9457, section 3.1.
 * Each type's URI is a page of the API's own documentation.
 */
public enum ProblemType {
    NOT_FOUND(
            404,
            "Not found",
            "There is nothing at this address that is public now. An article that was never published, is under embargo, or"
                    + " never existed gets this same answer. Check the path; slugs and ids come from the lists of the API."),
    GONE(
            410,
            "Gone",
            "What was published here has been withdrawn and will not come back at this address. Remove it from what you"
                    + " have stored."),
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "At least one parameter of the request is unknown, repeated, empty or has a value that is not allowed. Nothing is"
                    + " silently ignored or clamped; the errors name each parameter and say what is allowed."),
    MALFORMED_REQUEST(
            400,
            "Malformed request",
            "The request cannot be read: its JSON, its percent-encoding or its form is broken. The detail says where."
                    + " Sending the same request again will not help."),
    UNKNOWN_MEMBER(
            400,
            "Unknown member",
            "The JSON body has members that are not part of the contract. The errors point at each of them (RFC 6901)."
                    + " Check the spelling: an unknown member is refused so that a typing error is never lost in silence."),
    INVALID_CONTENT(
            422,
            "Invalid content",
            "The body is well-formed JSON, but it breaks rules of the newsroom. All broken rules are listed at once; each"
                    + " error points at the member concerned (RFC 6901)."),
    UNAUTHENTICATED(
            401,
            "Unauthenticated",
            "This part of the API needs a valid key, or a key was sent that is not valid, has ended or was revoked; reading needs"
                    + " none. Send it as `Authorization: Bearer KEY` (RFC 6750); ask an"
                    + " administrator for one."),
    FORBIDDEN(
            403,
            "Forbidden",
            "The key is valid, but its role does not allow this. The answer is the same whether or not the thing exists."
                    + " Ask an administrator for a key with a higher role."),
    RESTRICTED(
            403,
            "Restricted",
            "The story is public, but its body is for partners. Its article at `/v1/articles/{slug}` shows everybody what can"
                    + " be shown; a key with the entitlement shows the whole. Ask the newsroom for one."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The address exists, but not for this method. The `Allow` header names the methods that it answers."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "No representation of this resource has a media type that the `Accept` header allows. The API's answers are JSON"
                    + " unless the documentation says otherwise."),
    CONFLICT(
            409,
            "Conflict",
            "The request does not fit the present state of the thing it is about. Read that state, then decide whether the"
                    + " request still makes sense."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            "The thing has changed since you read it: its entity tag is no longer the one in `If-Match`. Read it again,"
                    + " apply your change to what you get, and send it with the new entity tag."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "This change must say which state it starts from, so that nobody's work is overwritten unseen. Send the `ETag`"
                    + " that you last read as `If-Match`."),
    CONTENT_TOO_LARGE(
            413,
            "Content too large",
            "The body is longer than this operation takes. Send less at once; for large amounts of content use an import."),
    URI_TOO_LONG(
            414,
            "URI too long",
            "The path and query together are longer than the server takes. Use fewer or shorter parameters."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The operation does not read bodies of this `Content-Type`. The documentation of each operation names the types"
                    + " that it reads."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "You have sent more requests than your limit allows. Wait for the seconds that `Retry-After` names."
                    + " `RateLimit` says in each answer what is left; requests for many items cost more than one."),
    HEADERS_TOO_LARGE(
            431,
            "Request header fields too large",
            "The header fields of the request are together longer than the server takes. Large cookies are the usual cause;"
                    + " the API uses none."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "Something went wrong on the server. It has been logged under the request's `X-Request-Id`; quote that id when"
                    + " you report it."),
    UNAVAILABLE(
            503,
            "Unavailable",
            "The server cannot answer at the moment, though the request may be right. Try again a little later.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The name in the type's URI: the constant in lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status code that goes with the type. */
    public int status() {
        return status;
    }

    /** A short summary, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** A paragraph for people: what it means, and what to do. */
    public String explanation() {
        return explanation;
    }

    /** The type's URI reference, which can be opened. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** The type that stands in an address, if there is one. */
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The most general type for a status that a framework chose; other client errors are malformed requests. */
    public static ProblemType ofStatus(int status) {
        if (status == 400) {
            return MALFORMED_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST);
    }
}
