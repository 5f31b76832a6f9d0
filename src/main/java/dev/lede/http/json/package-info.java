/** How JSON is read and written everywhere: strictly in, the same shape out. */
@NullMarked
package dev.lede.http.json;

import org.jspecify.annotations.NullMarked;
