/** Strict parameters: what a resource method does not declare, or cannot read, is refused with all its faults at once. */
@NullMarked
package dev.lede.http.parameter;

import org.jspecify.annotations.NullMarked;
