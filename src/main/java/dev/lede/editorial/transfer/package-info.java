/** Content in bulk: imports that are taken in as a stream and worked off as a job. */
@NullMarked
package dev.lede.editorial.transfer;

import org.jspecify.annotations.NullMarked;
