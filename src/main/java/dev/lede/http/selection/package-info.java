/** What a caller picks of an answer: its members with {@code fields}, its parts with {@code include}. */
@NullMarked
package dev.lede.http.selection;

import org.jspecify.annotations.NullMarked;
