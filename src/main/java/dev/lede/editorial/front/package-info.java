/** The fronts and their lead slots, as editors fill them. */
@NullMarked
package dev.lede.editorial.front;

import org.jspecify.annotations.NullMarked;
