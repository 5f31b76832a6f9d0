package dev.lede.http;

import dev.lede.http.problem.ProblemException;
import dev.lede.http.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Refuses a request whose head is too long or broken, before anything reads it. */
@Singleton
class RequestCheck {

    /** The colon, the space and the line's end. */
    private static final int FIELD_OVERHEAD = 4;

    private final RequestLimits limits;

    RequestCheck(RequestLimits limits) {
        this.limits = limits;
    }

    Optional<ProblemException> problem(HttpServerRequest request) {
        if (request.uri().length() > limits.target().asLongValue()) {
            return Optional.of(new ProblemException(
                    ProblemType.URI_TOO_LONG,
                    "The path and query may have %d bytes."
                            .formatted(limits.target().asLongValue())));
        }
        if (headerBytes(request) > limits.headers().asLongValue()) {
            return Optional.of(new ProblemException(
                    ProblemType.HEADERS_TOO_LARGE,
                    "The header fields may have %d bytes."
                            .formatted(limits.headers().asLongValue())));
        }
        return RequestTarget.fault(request.uri())
                .map(fault -> new ProblemException(ProblemType.MALFORMED_REQUEST, fault));
    }

    private static long headerBytes(HttpServerRequest request) {
        long bytes = 0;
        for (Map.Entry<String, String> field : request.headers()) {
            bytes += field.getKey().length() + field.getValue().length() + FIELD_OVERHEAD;
        }
        return bytes;
    }
}
