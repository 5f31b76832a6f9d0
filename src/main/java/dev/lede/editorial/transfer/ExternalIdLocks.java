package dev.lede.editorial.transfer;

import dev.lede.database.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Keeps imports of the same articles apart, also of those that are not there yet: without it, one would look for an article
 * before another has made it, and then find its slug taken.
 */
@Singleton
class ExternalIdLocks {

    private static final int KIND = 0x4c454448;

    private final Sql sql;

    ExternalIdLocks(AgroalDataSource newsroom) {
        this.sql = new Sql(newsroom);
    }

    /** Locks ids to the end of the transaction; in one order, so that two callers cannot wait in a ring. */
    void take(Collection<String> externalIds) {
        sql.list("""
                select pg_advisory_xact_lock(?, k.hash)
                from (select distinct hashtext(x) as hash from unnest(?) as x order by 1 offset 0) k
                """, row -> true, KIND, Sql.column("text", externalIds));
    }
}
