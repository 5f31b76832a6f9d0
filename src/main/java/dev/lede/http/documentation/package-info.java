/** What every operation shares in the OpenAPI document: errors, headers, and the document's own description. */
@NullMarked
package dev.lede.http.documentation;

import org.jspecify.annotations.NullMarked;
