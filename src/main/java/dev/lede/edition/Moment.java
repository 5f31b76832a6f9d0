package dev.lede.edition;

import java.time.Instant;

/**
 * A moment at which something public changes, by the database's clock, with the edition numbers taken for it.
 *
 * @param first the first number taken
 * @param at when; later than every moment before it
 */
public record Moment(long first, Instant at) {}
