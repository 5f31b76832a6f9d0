/** Who asks on the public side, what of a story he may see in full, and how much he may ask for; no key is known here. */
@NullMarked
package dev.lede.http.access;

import org.jspecify.annotations.NullMarked;
