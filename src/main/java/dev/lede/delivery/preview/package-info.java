/** Drafts, for whoever holds a token that an editor gave away: the one thing on the reading side that is not public. */
@NullMarked
package dev.lede.delivery.preview;

import org.jspecify.annotations.NullMarked;
