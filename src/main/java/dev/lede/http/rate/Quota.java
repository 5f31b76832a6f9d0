package dev.lede.http.rate;

import java.time.Duration;

/**
 * How much may be asked for.
 *
 * @param requests what requests of cost 1 there may be
 * @param per in which time, in whole seconds
 */
public record Quota(int requests, Duration per) {

    /** The value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-11, section 3). */
    String policy() {
        return "\"default\";q=%d;w=%d".formatted(requests, per.toSeconds());
    }

    /** Of buckets of one holder, those of another quota are others. */
    String bucketOf(String holder) {
        return holder + " " + requests + "/" + per.toSeconds();
    }
}
