/** Calls that may be sent again without being done again: the {@code Idempotency-Key} of a POST. */
@NullMarked
package dev.lede.editorial.idempotency;

import org.jspecify.annotations.NullMarked;
