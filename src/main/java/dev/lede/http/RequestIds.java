package dev.lede.http;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names requests, so that what a caller saw can be found in the log. */
@Singleton
class RequestIds {

    /** The header, on requests and on every answer. */
    static final String HEADER = "X-Request-Id";

    private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /** The caller's own id if it is harmless in a log and a header, else a new one. */
    String of(@Nullable String header) {
        return header != null && TAKEN_OVER.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
