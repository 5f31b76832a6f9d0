package dev.lede.http.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/** The buckets that requests are counted in. */
interface Buckets {

    /** The bucket of a holder, full if it is new. */
    Bucket of(String holder, Quota quota);

    /** Whether asking for a token may wait for something. */
    boolean blocks();

    /**
     * A bucket that is filled up at the end of each time, not a little all the while: so "none is left" is true until then,
     * and a caller can rely on it.
     */
    static BucketConfiguration configuration(Quota quota) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota.requests()).refillIntervally(quota.requests(), quota.per()))
                .build();
    }

    /** After how long without a request a bucket is as good as a new one. */
    static Duration idle(Duration per) {
        return per.multipliedBy(2);
    }
}
