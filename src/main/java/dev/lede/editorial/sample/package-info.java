/** The sample edition that an empty database starts with. */
@NullMarked
package dev.lede.editorial.sample;

import org.jspecify.annotations.NullMarked;
