/** The public log, for partners that mirror: by pages, waiting for the next entry, or as a stream. */
@NullMarked
package dev.lede.delivery.changes;

import org.jspecify.annotations.NullMarked;
