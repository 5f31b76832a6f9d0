package dev.lede.delivery.changes;

import java.util.List;

/**
 * What a walk along the log found.
 *
 * @param entries those that were wanted
 * @param reached the last entry that was looked at
 */
record LogScan(List<LogEntry> entries, long reached) {}
