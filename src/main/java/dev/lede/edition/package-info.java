/**
 * The number of the latest public change, which is the one thing that the writing and the reading side share: how a
 * change takes the next number, and how far the public state has come.
 */
@NullMarked
package dev.lede.edition;

import org.jspecify.annotations.NullMarked;
