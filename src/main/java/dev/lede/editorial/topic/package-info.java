/** The topics that articles are about. */
@NullMarked
package dev.lede.editorial.topic;

import org.jspecify.annotations.NullMarked;
