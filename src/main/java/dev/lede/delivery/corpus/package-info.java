/**
 * The index of what is public: a Lucene index of this node, fed from the views of schema {@code published} alone, that
 * follows the edition, and can be thrown away.
 */
@NullMarked
package dev.lede.delivery.corpus;

import org.jspecify.annotations.NullMarked;
