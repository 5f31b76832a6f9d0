/** Feeds for those who pull: one mapping of an article, as JSON Feed, Atom, RSS and ninjs, and the news sitemap. */
@NullMarked
package dev.lede.delivery.feed;

import org.jspecify.annotations.NullMarked;
