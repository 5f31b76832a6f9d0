package dev.lede.http.documentation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, and the 304 of those that may be cached. */
final class AnswerHeaders {

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("ETag", "A strong entity tag of these bytes (RFC 9110, section 8.8.3)"),
            Map.entry("Last-Modified", "When anything in the answer last changed"),
            Map.entry("Cache-Control", "How long the answer may be kept; never past the next change that is due"),
            Map.entry("Vary", "The request headers that the answer was chosen by"),
            Map.entry(
                    "Surrogate-Key",
                    "The names of everything that the answer was made from, by which caches can be purged"),
            Map.entry(
                    "Cache-Status",
                    "Whether the answer was kept here (`lede; hit`) or made for this request (`lede; fwd=…`) (RFC 9211)"),
            Map.entry("Location", "The present address, with the same parameters"),
            Map.entry("Link", "The same links as in the body (RFC 8288)"),
            Map.entry("X-Request-Id", "The id of the request: the caller's own, or a new one"),
            Map.entry(
                    "RateLimit",
                    "What is left of the caller's limit, and after how many seconds it is whole again; only where there is one"
                            + " (draft-ietf-httpapi-ratelimit-headers-11)"),
            Map.entry(
                    "RateLimit-Policy",
                    "The caller's limit: how much (q) in how many seconds (w); only where there is one"),
            Map.entry("Retry-After", "The seconds to wait before another try"),
            Map.entry("WWW-Authenticate", "How to authenticate: Bearer"));
    private static final List<String> OF_CACHEABLE =
            List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Surrogate-Key", "Cache-Status");

    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");

    private AnswerHeaders() {}

    static void addTo(Components components) {
        DESCRIPTIONS.keySet().stream().sorted().forEach(name -> components.addHeader(name, header(name)));
    }

    /** The answer at an earlier slug of what the path names. */
    static void addMoved(Operation operation) {
        if (operation.getResponses().getAPIResponse("308") == null) {
            APIResponse answer = OASFactory.createAPIResponse()
                    .description("The slug is an earlier one; what it names is at `Location`");
            List.of("Location", "X-Request-Id", "Cache-Status").forEach(name -> add(answer, name));
            LIMITS.forEach(name -> add(answer, name));
            operation.getResponses().addAPIResponse("308", answer);
        }
    }

    static void complete(Operation operation, boolean cacheable, boolean limited) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                add(answer, "X-Request-Id");
                if (limited) {
                    LIMITS.forEach(name -> add(answer, name));
                }
                if (cacheable) {
                    OF_CACHEABLE.forEach(name -> add(answer, name));
                }
                if (isPage(answer)) {
                    add(answer, "Link");
                }
            }
        });
        if (cacheable
                && operation.getResponses().getAPIResponse("200") != null
                && operation.getResponses().getAPIResponse("304") == null) {
            operation.getResponses().addAPIResponse("304", notModified());
        }
    }

    private static APIResponse notModified() {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(
                        "Not modified: what the caller has, by `If-None-Match` or `If-Modified-Since`, is still right");
        OF_CACHEABLE.forEach(name -> add(answer, name));
        return answer;
    }

    private static void add(APIResponse answer, String name) {
        if (answer.getRef() == null
                && (answer.getHeaders() == null || !answer.getHeaders().containsKey(name))) {
            answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static boolean isPage(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .flatMap(schema -> Optional.ofNullable(schema == null ? null : schema.getRef()).stream())
                        .anyMatch(ref -> ref.contains("/Page") || ref.endsWith("Page") || ref.endsWith("List"));
    }

    private static Header header(String name) {
        return OASFactory.createHeader()
                .description(DESCRIPTIONS.get(name))
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
