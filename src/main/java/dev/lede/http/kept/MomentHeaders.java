package dev.lede.http.kept;

import dev.lede.http.caching.CacheHeaders;
import dev.lede.http.caching.Condition;
import dev.lede.http.caching.Freshness;
import io.netty.util.AsciiString;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The headers of a kept answer that follow the clock, written once for all answers of a second. */
final class MomentHeaders {

    private final CacheHeaders headers;
    private final Clock clock;
    private volatile Dated dated = new Dated(Long.MIN_VALUE, AsciiString.EMPTY_STRING);
    private volatile @Nullable Lasting lasting;

    private record Dated(long second, AsciiString line) {}

    private record Lasting(Standing standing, AsciiString lines) {}

    MomentHeaders(CacheHeaders headers, Clock clock) {
        this.headers = headers;
        this.clock = clock;
    }

    /** {@code Date}, with its line's end. */
    AsciiString date() {
        long second = Math.floorDiv(clock.millis(), 1_000);
        Dated present = dated;
        if (present.second() != second) {
            present = new Dated(
                    second, new AsciiString("Date: " + Condition.date(Instant.ofEpochSecond(second)) + "\r\n"));
            dated = present;
        }
        return present.line();
    }

    /** {@code Cache-Control} and {@code Cache-Status}, with the ends of their lines. */
    AsciiString lifetime(Standing standing, Freshness made) {
        Lasting present = lasting;
        if (present != null && present.standing().equals(standing)) {
            return present.lines();
        }
        String now = lifetime(standing.freshness(System.nanoTime(), made));
        // lifetimes only get shorter: where they are the same at both ends, they are in between
        if (now.equals(lifetime(standing.freshness(standing.asked(), made)))
                && now.equals(lifetime(standing.freshness(standing.asked() + Standing.TRUST.toNanos(), made)))) {
            lasting = new Lasting(standing, new AsciiString(now));
        }
        return new AsciiString(now);
    }

    private String lifetime(Freshness freshness) {
        return CacheHeaders.LIFETIME + ": " + headers.cacheControl(freshness) + "\r\n" + KeptAnswersRoute.STATUS + ": "
                + KeptAnswersRoute.HIT + headers.maxAge(freshness) + "\r\n";
    }
}
