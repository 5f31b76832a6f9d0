/** One line in the log for each request, and the name by which it is found there. */
@NullMarked
package dev.lede.http.log;

import org.jspecify.annotations.NullMarked;
