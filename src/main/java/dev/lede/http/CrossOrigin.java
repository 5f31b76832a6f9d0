package dev.lede.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;

/**
 * Lets pages of any origin read the public API (the CORS protocol of the Fetch standard). The answer is the same for every
 * origin and allows no credentials, so caches may share it. The framework's own filter echoes the origin without a
 * {@code Vary}, sends {@code Access-Control-Allow-Credentials}, and refuses the API's own documentation page its writes.
 */
@Singleton
class CrossOrigin {

    private static final String READABLE =
            "ETag, Link, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";
    private static final String SENDABLE =
            "Accept, Accept-Language, Authorization, If-Modified-Since, If-None-Match, Last-Event-ID, X-Request-Id";

    /** Allows reading of an answer. */
    void allow(HttpServerResponse answer) {
        answer.putHeader("Access-Control-Allow-Origin", "*");
        answer.putHeader("Access-Control-Expose-Headers", READABLE);
    }

    /** Answers what a browser asks before it sends a request of its page. */
    void allowRequests(HttpServerRequest request) {
        if (isPreflight(request)) {
            HttpServerResponse answer = request.response();
            answer.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            answer.putHeader("Access-Control-Allow-Headers", SENDABLE);
            answer.putHeader("Access-Control-Max-Age", "86400");
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
