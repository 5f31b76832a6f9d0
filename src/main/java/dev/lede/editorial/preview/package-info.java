/** Previews: letting somebody without a key read one draft for a while. */
@NullMarked
package dev.lede.editorial.preview;

import org.jspecify.annotations.NullMarked;
