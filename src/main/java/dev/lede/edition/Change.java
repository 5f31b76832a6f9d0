package dev.lede.edition;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the public log.
 *
 * @param edition its number
 * @param type what happened
 * @param at when it became visible
 * @param revision the revision that came, or of what is gone the last one: it gives the entry its article, slug and topics
 */
public record Change(long edition, ChangeType type, Instant at, UUID revision) {}
