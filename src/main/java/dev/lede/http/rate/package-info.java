/** How much a caller may ask for in a time, what a request costs him, and what he is told about it. */
@NullMarked
package dev.lede.http.rate;

import org.jspecify.annotations.NullMarked;
