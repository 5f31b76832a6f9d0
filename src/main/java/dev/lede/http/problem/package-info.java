/** Every error there is, the framework's own included, as one model: problem details of RFC 9457. */
@NullMarked
package dev.lede.http.problem;

import org.jspecify.annotations.NullMarked;
