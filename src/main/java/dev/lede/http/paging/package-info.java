/** Lists in pages: opaque cursors bound to their query, and the links from one page to the next. */
@NullMarked
package dev.lede.http.paging;

import org.jspecify.annotations.NullMarked;
