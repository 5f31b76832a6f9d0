/** Who may write: keys, and the roles that they carry. */
@NullMarked
package dev.lede.editorial.access;

import org.jspecify.annotations.NullMarked;
