package dev.lede.http.rate;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;

/** Buckets in the database, which all nodes share: one short transaction for each request that is counted. */
final class DatabaseBuckets implements Buckets {

    private static final int AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    DatabaseBuckets(AgroalDataSource newsroom) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(newsroom)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("newsroom.rate_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public Bucket of(String holder, Quota quota) {
        return buckets.builder().build(quota.bucketOf(holder), () -> Buckets.configuration(quota));
    }

    @Override
    public boolean blocks() {
        return true;
    }

    /** Takes away what is as good as new. */
    void tidy() {
        int removed;
        do {
            removed = buckets.removeExpired(AT_ONCE);
        } while (removed == AT_ONCE);
    }
}
