package dev.lede.http.kept;

import dev.lede.http.caching.AcceptEncoding;
import dev.lede.http.caching.ContentCoding;
import dev.lede.http.paging.QueryOrder;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What decides on an answer: its address with the query in its one order, the types that are accepted, and the coding. */
final class RequestKey {

    private static final int LONGEST_HEADER = 512;
    private static final int MOST_REMEMBERED = 1_000;

    private static final ConcurrentMap<String, ContentCoding> CODINGS = new ConcurrentHashMap<>();

    private RequestKey() {}

    /** The key of a request, or null if its answer is not for keeping. */
    static @Nullable String of(HttpServerRequest request) {
        return of(request.path(), request.query(), request.getHeader("Accept"), request.getHeader("Accept-Encoding"));
    }

    /** The same of the parts of a request. */
    static @Nullable String of(
            String path, @Nullable String query, @Nullable String accept, @Nullable String encoding) {
        if (length(accept) > LONGEST_HEADER || length(encoding) > LONGEST_HEADER) {
            return null;
        }
        String ordered = query == null || query.isEmpty() ? "" : QueryOrder.of(query);
        if (isDisguised(ordered) || waits(ordered)) {
            return null;
        }
        return path
                + '?'
                + ordered
                + ' '
                + coding(encoding).name()
                + ' '
                + (accept == null || accept.equals("*/*") ? "" : accept);
    }

    /** A long poll is answered when there is something to say. */
    private static boolean waits(String query) {
        return query.startsWith("wait=") || query.contains("&wait=");
    }

    /** Whether the name of a parameter is written in a way that hides what it is. */
    private static boolean isDisguised(String query) {
        boolean inName = true;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '&') {
                inName = true;
            } else if (c == '=') {
                inName = false;
            } else if (inName && (c == '%' || c == '+')) {
                return true;
            }
        }
        return false;
    }

    private static ContentCoding coding(@Nullable String header) {
        if (header == null) {
            return ContentCoding.IDENTITY;
        }
        ContentCoding known = CODINGS.get(header);
        if (known == null) {
            known = AcceptEncoding.choose(header);
            if (CODINGS.size() < MOST_REMEMBERED) {
                CODINGS.put(header, known);
            }
        }
        return known;
    }

    private static int length(@Nullable String header) {
        return header == null ? 0 : header.length();
    }
}
