/** What articles are about, as readers see it. */
@NullMarked
package dev.lede.delivery.topic;

import org.jspecify.annotations.NullMarked;
