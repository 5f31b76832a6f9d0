/** Answers that a node keeps in memory as bytes, and gives again before anything else is asked, for as long as they hold. */
@NullMarked
package dev.lede.http.kept;

import org.jspecify.annotations.NullMarked;
