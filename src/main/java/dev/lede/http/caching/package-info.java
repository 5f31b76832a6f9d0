/** What makes an answer cacheable: validators, lifetimes, tags, content codings, and 304. */
@NullMarked
package dev.lede.http.caching;

import org.jspecify.annotations.NullMarked;
