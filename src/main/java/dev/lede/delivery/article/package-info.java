/** Published articles as readers get them: lists, one whole, its sections and its summaries. */
@NullMarked
package dev.lede.delivery.article;

import org.jspecify.annotations.NullMarked;
