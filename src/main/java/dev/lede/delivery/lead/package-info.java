/** Fronts and their lead stories: the slots that editors filled, and what fills the others. */
@NullMarked
package dev.lede.delivery.lead;

import org.jspecify.annotations.NullMarked;
