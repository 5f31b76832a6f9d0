/** Making a revision public for a span of time, now or later, and noticing what came due. */
@NullMarked
package dev.lede.editorial.publishing;

import org.jspecify.annotations.NullMarked;
