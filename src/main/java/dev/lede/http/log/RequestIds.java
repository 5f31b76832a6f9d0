package dev.lede.http.log;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names requests, so that what a caller saw can be found in the log. */
@Singleton
public class RequestIds {

    /** The header, on requests and on every answer. */
    public static final String HEADER = "X-Request-Id";

    /** The fields of RFC 9562, section 5.4. */
    private static final long NO_VERSION = ~0xF000L;

    private static final long VERSION_4 = 0x4000L;
    private static final long NO_VARIANT = ~(3L << 62);
    private static final long VARIANT_1 = 1L << 63;

    private static final Pattern TAKEN_OVER = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /** The caller's own id if it is harmless in a log and a header, else a new one. */
    public String of(@Nullable String header) {
        return header != null && TAKEN_OVER.matcher(header).matches() ? header : random();
    }

    /** It is to be told from others, not kept from anybody: a secure one would cost as much as the rest of a kept answer. */
    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & NO_VERSION) | VERSION_4, (random.nextLong() & NO_VARIANT) | VARIANT_1)
                .toString();
    }
}
