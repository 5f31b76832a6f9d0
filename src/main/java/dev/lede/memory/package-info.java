/** The memory of the program as the machine sees it. */
@NullMarked
package dev.lede.memory;

import org.jspecify.annotations.NullMarked;
