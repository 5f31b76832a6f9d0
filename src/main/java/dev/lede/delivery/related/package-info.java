/** The related-story feed: the box beside every article. */
@NullMarked
package dev.lede.delivery.related;

import org.jspecify.annotations.NullMarked;
