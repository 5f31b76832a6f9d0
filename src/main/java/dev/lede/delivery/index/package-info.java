/** The way in: what there is to read, and how far it has come. */
@NullMarked
package dev.lede.delivery.index;

import org.jspecify.annotations.NullMarked;
