package dev.lede.editorial.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block as it is written: an object with a {@code type} and the members of that type, or a bare string, which is a
 * paragraph.
 */
public record BlockDraft(
        @Nullable String type,
        @Nullable String text,
        @Nullable String html,
        @Nullable String style,
        @Nullable List<@Nullable ItemDraft> items,
        @Nullable String attribution,
        @Nullable String url,
        @Nullable String alt,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {

    @JsonCreator
    public BlockDraft(
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("html") @Nullable String html,
            @JsonProperty("style") @Nullable String style,
            @JsonProperty("items") @Nullable List<@Nullable ItemDraft> items,
            @JsonProperty("attribution") @Nullable String attribution,
            @JsonProperty("url") @Nullable String url,
            @JsonProperty("alt") @Nullable String alt,
            @JsonProperty("credit") @Nullable String credit,
            @JsonProperty("width") @Nullable Integer width,
            @JsonProperty("height") @Nullable Integer height) {
        this.type = type;
        this.text = text;
        this.html = html;
        this.style = style;
        this.items = items;
        this.attribution = attribution;
        this.url = url;
        this.alt = alt;
        this.credit = credit;
        this.width = width;
        this.height = height;
    }

    /** A paragraph. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BlockDraft paragraph(String text) {
        return new BlockDraft("paragraph", text, null, null, null, null, null, null, null, null, null);
    }
}
