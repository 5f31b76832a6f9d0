package dev.lede.delivery.changes;

import dev.lede.delivery.article.Terms;
import dev.lede.http.access.Entitlement;
import io.vertx.core.buffer.Buffer;

/**
 * An entry of the log, written once for all who listen: as those see it who see its article in full, and as the others do. What
 * everybody sees is in memory once. The format is that of the HTML standard, section 9.2.
 *
 * @param terms those of its article now
 */
record LogEvent(LogEntry entry, Terms terms, Buffer whole, Buffer restricted) {

    /** What is sent to a caller. */
    Buffer bytes(Entitlement caller) {
        return terms.areMetBy(caller) ? whole : restricted;
    }
}
