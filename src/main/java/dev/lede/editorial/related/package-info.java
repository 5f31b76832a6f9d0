/** What editors say of the stories beside an article: those that stand first, and those that never stand there. */
@NullMarked
package dev.lede.editorial.related;

import org.jspecify.annotations.NullMarked;
