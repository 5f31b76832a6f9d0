/** What every request and every answer has, whatever the feature: an id, an access line, limits, CORS, security headers. */
@NullMarked
package dev.lede.http;

import org.jspecify.annotations.NullMarked;
