package dev.lede.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, a list, a quote or an image inside a section; which of the members it has follows from its type.
 *
 * @param type {@code paragraph}, {@code list}, {@code quote} or {@code image}
 * @param style of a list: {@code ordered} or {@code unordered}
 * @param text of a paragraph or quote; never holds markup
 * @param html the same with its markup, only where there is any: links, emphasis, code, sub- and superscript, line
 *     breaks, sanitised
 * @param items of a list
 * @param attribution of a quote: whose words they are
 * @param url of an image, with the members after it
 */
public record Block(
        @Schema(
                required = true,
                enumeration = {"paragraph", "list", "quote", "image"})
        String type,

        @Nullable String style,
        @Nullable String text,
        @Nullable String html,
        @Nullable List<Item> items,
        @Nullable String attribution,
        @Nullable String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {

    /** A point of a list; {@code html} only where it has markup. */
    @Schema(name = "ListItem")
    public record Item(
            @Schema(required = true) String text, @Nullable String html) {}
}
