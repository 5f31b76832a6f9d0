/** Measures how good the related stories of a running Lede are, against what people have judged. */
@NullMarked
package dev.lede.evaluation;

import org.jspecify.annotations.NullMarked;
