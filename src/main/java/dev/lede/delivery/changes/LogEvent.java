package dev.lede.delivery.changes;

import io.vertx.core.buffer.Buffer;

/**
 * An entry of the log, written once for all who listen.
 *
 * @param bytes in the format of the HTML standard, section 9.2
 */
record LogEvent(LogEntry entry, Buffer bytes) {}
