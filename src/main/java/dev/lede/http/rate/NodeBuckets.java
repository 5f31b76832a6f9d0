package dev.lede.http.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Buckets in the memory of this node. Those of keys are kept apart, so that no crowd of addresses can push them out. */
final class NodeBuckets implements Buckets {

    private static final int MOST_KEYS = 100_000;

    private final Cache<String, Bucket> keys = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofDays(2))
            .build();
    private final Cache<String, Bucket> peers;

    NodeBuckets(RateConfig.Peer config) {
        this.peers = Caffeine.newBuilder()
                .maximumSize(config.most())
                .expireAfterAccess(Buckets.idle(config.per()))
                .build();
    }

    @Override
    public Bucket of(String holder, Quota quota) {
        return (holder.startsWith(RateLimiting.PEER) ? peers : keys)
                .get(quota.bucketOf(holder), bucket -> Bucket.builder()
                        .addLimit(Buckets.configuration(quota).getBandwidths()[0])
                        .build());
    }

    @Override
    public boolean blocks() {
        return false;
    }
}
