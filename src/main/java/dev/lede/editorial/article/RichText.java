package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A text, and the same with its markup if it has any.
 *
 * @param text plain text; never holds markup
 * @param html sanitised HTML of links, emphasis, code, sub- and superscript and line breaks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RichText(String text, @Nullable String html) {}
