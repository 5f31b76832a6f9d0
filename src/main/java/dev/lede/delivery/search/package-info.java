/** Full-text search over what is public, and suggestions while somebody types. */
@NullMarked
package dev.lede.delivery.search;

import org.jspecify.annotations.NullMarked;
