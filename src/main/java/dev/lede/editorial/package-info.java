/** The writing side: it owns schema {@code newsroom}, where drafts, revisions and publications are the truth. */
@NullMarked
package dev.lede.editorial;

import org.jspecify.annotations.NullMarked;
